/** The path of an image below the content folder, from the path of its lesson; `undefined` when it does not lie in there. */
export function imagePath(lessonPath: string, image: string): string | undefined {
  if (/^[a-z][a-z0-9+.-]*:|^\/|\\/i.test(image)) {
    return undefined;
  }
  const parts: string[] = lessonPath.split('/').slice(0, -1);
  for (const part of image.split('/')) {
    if (part === '..') {
      if (parts.pop() === undefined) {
        return undefined;
      }
    } else if (part !== '.' && part !== '') {
      parts.push(part);
    }
  }
  return parts.join('/');
}
