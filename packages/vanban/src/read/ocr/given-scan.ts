import { createCanvas, loadImage } from '@napi-rs/canvas'
import type { SKRSContext2D } from '@napi-rs/canvas'
import type { Picture } from '../../model/recognising.ts'
import { writePdf } from '../../write/pdf.ts'
import type { WritableDocument } from '../../write/writable-document.ts'
import { openScan } from './page-picture.ts'

/** A page as a scanner hands it over: a JPEG, turned a little, with what was put on the paper drawn over it. */
export async function givenPhotograph(
  document: WritableDocument,
  { degrees = 0, put = () => {} }: { degrees?: number; put?: (paper: SKRSContext2D) => void } = {},
): Promise<Uint8Array> {
  const scan = await openScan(await writePdf(document))
  const picture = (await scan.pictureOf(1))!
  await scan.close()
  const { width, height } = picture
  const page = createCanvas(width, height)
  const context = page.getContext('2d')
  const image = context.createImageData(width, height)
  image.data.set(picture.pixels)
  context.putImageData(image, 0, 0)
  put(context)
  const sheet = createCanvas(width, height)
  const turned = sheet.getContext('2d')
  turned.fillStyle = '#f4f2ee'
  turned.fillRect(0, 0, width, height)
  turned.translate(width / 2, height / 2)
  turned.rotate((degrees * Math.PI) / 180)
  turned.globalCompositeOperation = 'multiply'
  turned.drawImage(page, -width / 2, -height / 2)
  return new Uint8Array(sheet.toBuffer('image/jpeg', 70))
}

/** For `put`: red ink as a copier leaves it, black. */
export function inBlack(paper: SKRSContext2D): void {
  const image = paper.getImageData(0, 0, paper.canvas.width, paper.canvas.height)
  const { data } = image
  for (let at = 0; at < data.length; at += 4) {
    const [red = 0, green = 0] = [data[at], data[at + 1]]
    if (red - green > 30) data.fill(green, at, at + 3)
  }
  paper.putImageData(image, 0, 0)
}

/** Lines of capitals and figures in grey, as a page is handed to a recogniser. */
export function givenLines(...lines: readonly string[]): Picture {
  const [width, height] = [900, 80 + lines.length * 70]
  const context = createCanvas(width, height).getContext('2d')
  context.fillStyle = 'white'
  context.fillRect(0, 0, width, height)
  context.fillStyle = 'black'
  context.font = '36px serif'
  lines.forEach((line, at) => context.fillText(line, 40, 80 + at * 70))
  const { data } = context.getImageData(0, 0, width, height)
  const pixels = Uint8Array.from({ length: width * height }, (_, at) => data[at * 4]!)
  return { width, height, channels: 1, pixels, dotsPerInch: 200 }
}

/** An A4 page of these lines alone, at 200 dots an inch, laid into the scanner turned clockwise by so many quarters. */
export function givenTurned(quarters: number, ...lines: readonly string[]): Uint8Array {
  const [width, height] = [1654, 2339]
  const sheet = quarters % 2 === 1 ? createCanvas(height, width) : createCanvas(width, height)
  const context = sheet.getContext('2d')
  context.fillStyle = 'white'
  context.fillRect(0, 0, sheet.width, sheet.height)
  context.translate(sheet.width / 2, sheet.height / 2)
  context.rotate((quarters * Math.PI) / 2)
  context.fillStyle = 'black'
  context.font = '32px serif'
  lines.forEach((line, at) => context.fillText(line, 200 - width / 2, 200 + at * 56 - height / 2))
  return new Uint8Array(sheet.toBuffer('image/jpeg', 80))
}

/** A photograph of leaves, sand or a crowd: thousands of dark patches, none of them a letter. */
export function givenPatches(): Uint8Array {
  const sheet = createCanvas(1200, 900)
  const context = sheet.getContext('2d')
  context.fillStyle = '#e8e4dc'
  context.fillRect(0, 0, sheet.width, sheet.height)
  context.fillStyle = '#243018'
  for (let at = 0; at < 600; at += 1) {
    context.beginPath()
    context.ellipse((at * 397) % 1200, (at * 211) % 900, 3 + (at % 9), 2 + (at % 7), at, 0, Math.PI * 2)
    context.fill()
  }
  return new Uint8Array(sheet.toBuffer('image/jpeg', 80))
}

/** A photograph in grey as it is, for measuring an engine without what this library does for it. */
export async function givenGrey(jpeg: Uint8Array): Promise<Picture> {
  const image = await loadImage(jpeg)
  const { width, height } = image
  const context = createCanvas(width, height).getContext('2d')
  context.drawImage(image, 0, 0)
  const { data } = context.getImageData(0, 0, width, height)
  const pixels = Uint8Array.from({ length: width * height }, (_, at) => data[at * 4 + 1]!)
  return { width, height, channels: 1, pixels, dotsPerInch: 200 }
}

/** A seal over the left third of where the signature stands, in red ink that lets the letters through. */
export function redSeal(x: number, y: number): (paper: SKRSContext2D) => void {
  return (paper) => {
    paper.globalCompositeOperation = 'multiply'
    paper.strokeStyle = '#d0303a'
    paper.lineWidth = 6
    for (const radius of [120, 84]) {
      paper.beginPath()
      paper.arc(x, y, radius, 0, Math.PI * 2)
      paper.stroke()
    }
    paper.fillStyle = '#d0303a'
    for (let ray = 0; ray < 10; ray += 1) paper.fillRect(x - 6 + ray * 3, y - 40 + ray * 6, 60 - ray * 6, 5)
    paper.globalCompositeOperation = 'source-over'
  }
}

/** A PDF of one page that is nothing but this JPEG, at 200 dots an inch. */
export function givenScannedPdf(jpegs: readonly Uint8Array[]): Uint8Array {
  const [width, height] = [1654, 2339]
  const [wide, tall] = [(width * 72) / 200, (height * 72) / 200]
  const paint = `q ${wide} 0 0 ${tall} 0 0 cm /I Do Q`
  const kids = jpegs.map((_, at) => `${3 + at * 3} 0 R`).join(' ')
  const objects: Buffer[] = [
    Buffer.from('<< /Type /Catalog /Pages 2 0 R >>'),
    Buffer.from(`<< /Type /Pages /Kids [${kids}] /Count ${jpegs.length} >>`),
  ]
  jpegs.forEach((jpeg, at) => {
    const first = 3 + at * 3
    const look = '/ColorSpace /DeviceRGB /BitsPerComponent 8 /Filter /DCTDecode'
    objects.push(
      Buffer.from(
        `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 ${wide} ${tall}] /Contents ${first + 1} 0 R ` +
          `/Resources << /XObject << /I ${first + 2} 0 R >> >> >>`,
      ),
      stream('', Buffer.from(paint)),
      stream(`/Type /XObject /Subtype /Image /Width ${width} /Height ${height} ${look}`, Buffer.from(jpeg)),
    )
  })
  return writeObjects(objects)
}

function stream(entries: string, content: Buffer): Buffer {
  return Buffer.concat([
    Buffer.from(`<< ${entries} /Length ${content.length} >>\nstream\n`),
    content,
    Buffer.from('\nendstream'),
  ])
}

function writeObjects(objects: readonly Buffer[]): Uint8Array {
  const parts: Buffer[] = [Buffer.from('%PDF-1.7\n')]
  let length = parts[0]!.length
  const offsets = objects.map((object, at) => {
    const part = Buffer.concat([Buffer.from(`${at + 1} 0 obj\n`), object, Buffer.from('\nendobj\n')])
    const offset = `${String(length).padStart(10, '0')} 00000 n \n`
    parts.push(part)
    length += part.length
    return offset
  })
  const end =
    `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${offsets.join('')}` +
    `trailer << /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${length}\n%%EOF\n`
  return new Uint8Array(Buffer.concat([...parts, Buffer.from(end)]))
}
