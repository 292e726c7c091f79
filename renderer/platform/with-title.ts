/** The page's title becomes the paper's: the name of the print job, and the title in a PDF. */
export async function withTitle<T>(title: string, act: () => Promise<T>): Promise<T> {
  const before = document.title;
  document.title = title;
  try {
    return await act();
  } finally {
    document.title = before;
  }
}
