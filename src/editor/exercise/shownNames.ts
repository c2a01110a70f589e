/** The scheme of texts that are only looked at: earlier and coming versions of files, and solutions. */
export const versionScheme = 'ascent-version';

/** The kind of webview that results are shown in; VS Code revives it after a reload by this name. */
export const resultViewType = 'ascent.result';

/** The kind of webview that hints are shown in; VS Code revives it after a reload by this name. */
export const hintsViewType = 'ascent.hints';
