import JSZip from 'jszip'
import { mutateBytes } from './mutate-bytes.ts'
import { mutateXml } from './mutate-xml.ts'
import type { Random } from './random.ts'

/** A Word document whose parts were lost, exchanged or written over; packed again so that the reader gets to them. */
export async function mutatePackage(bytes: Uint8Array, random: Random): Promise<Uint8Array> {
  const zip = await JSZip.loadAsync(bytes).catch(() => null)
  if (!zip) return mutateBytes(bytes, random)
  const names = Object.keys(zip.files).filter((name) => /\.(?:xml|rels)$/.test(name))
  if (names.length === 0) return mutateBytes(bytes, random)
  for (let rounds = 1 + random.below(4); rounds > 0; rounds -= 1)
    await mutatePart(zip, random.chance(0.6) ? mainName(names) : random.pick(names), names, random)
  return zip.generateAsync({ type: 'uint8array', compression: 'DEFLATE' })
}

function mainName(names: readonly string[]): string {
  return names.find((name) => name.endsWith('document.xml')) ?? names[0]!
}

async function mutatePart(zip: JSZip, name: string, names: readonly string[], random: Random): Promise<void> {
  const part = zip.file(name)
  if (!part) return
  switch (random.below(12)) {
    case 0:
      zip.remove(name)
      break
    case 1:
      zip.file(name, (await zip.file(random.pick(names))?.async('uint8array')) ?? '')
      break
    case 2:
      zip.file(name, mutateBytes(await part.async('uint8array'), random))
      break
    case 3:
      zip.file(name, Buffer.from(await part.async('string'), 'utf16le'))
      break
    default:
      zip.file(name, mutateXml(await part.async('string'), random))
  }
}
