/** With a capital at its beginning: "báo cáo" is "Báo cáo" where a line, a label or a cell begins with it. */
export function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}
