declare module '*?script&iife' {
  /** Address of the built script, relative to the extension. */
  const file: string;
  export default file;
}
