/** A title that somebody has really given. */
export function given(title: string | undefined): string | undefined {
  return title === undefined || title.trim() === '' ? undefined : title.trim();
}
