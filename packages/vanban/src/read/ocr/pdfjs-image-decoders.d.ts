/** pdfjs ships its decoders without types. */
declare module 'pdfjs-dist/legacy/image_decoders/pdf.image_decoders.mjs' {
  export class JpegImage {
    width: number
    height: number
    parse(bytes: Uint8Array): void
    getData(wanted: {
      width: number
      height: number
      forceRGB: boolean
      isSourcePDF: boolean
    }): Uint8ClampedArray
  }
}
