/** One file of a bundled face. */
export interface FaceFile {
  /** A data address: the bytes come with the script, for nothing of ours is open to pages. */
  data: string;
  descriptors: FontFaceDescriptors;
}

declare global {
  /** Left by the scripts of the faces, by the name of the face. */
  var ledeFaces: Record<string, readonly FaceFile[]> | undefined;
}
