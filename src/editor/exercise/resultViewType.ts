/** The kind of webview that results are shown in; VS Code revives it after a reload by this name. */
export const resultViewType = 'ascent.result';
