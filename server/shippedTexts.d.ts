/** Snippet files are imported as texts. */
declare module "*.code-snippets" {
  const text: string;
  // biome-ignore lint/style/noDefaultExport: as bundlers have it
  export default text;
}
