import { createHash, generateKeyPairSync, randomBytes, sign } from 'node:crypto'

interface Asked {
  readonly challenge: string
}

/** How a device may misbehave. */
export interface Ways {
  /** The address that the browser shows; a false site's. */
  readonly origin?: string
  /** The device asked for no finger, face or PIN. */
  readonly unverified?: boolean
}

/** A device with one key, in software: WebAuthn Level 2, "none" attestation, ES256. */
export class Device {
  readonly id = randomBytes(32).toString('base64url')
  private readonly host: string
  private readonly origin: string
  private readonly key = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  private uses = 0

  constructor(origin: string) {
    this.origin = origin
    this.host = new URL(origin).hostname
  }

  /** The answer to a challenge to make a key. */
  made({ challenge }: Asked, ways: Ways = {}) {
    const credential = Buffer.from(this.id, 'base64url')
    const length = Buffer.from([credential.length >> 8, credential.length & 255])
    const about = Buffer.concat([
      ...[this.state(0x40, ways), Buffer.alloc(16), length, credential],
      this.publicKey(),
    ])
    const attestationObject = Buffer.concat([
      Buffer.from('a363666d74646e6f6e656761747453746d74a068617574684461746159', 'hex'),
      Buffer.from([about.length >> 8, about.length & 255]),
      about,
    ])
    return this.answer({
      clientDataJSON: this.said('webauthn.create', challenge, ways).toString('base64url'),
      attestationObject: attestationObject.toString('base64url'),
      transports: ['internal'],
    })
  }

  /** The answer to a challenge to come in. */
  signed({ challenge }: Asked, ways: Ways = {}) {
    this.uses += 1
    const about = this.state(0, ways)
    const said = this.said('webauthn.get', challenge, ways)
    const whole = Buffer.concat([about, createHash('sha256').update(said).digest()])
    return this.answer({
      clientDataJSON: said.toString('base64url'),
      authenticatorData: about.toString('base64url'),
      signature: sign('sha256', whole, this.key.privateKey).toString('base64url'),
    })
  }

  private answer(response: object) {
    return { id: this.id, rawId: this.id, type: 'public-key', clientExtensionResults: {}, response }
  }

  private said(type: string, challenge: string, { origin = this.origin }: Ways): Buffer {
    return Buffer.from(JSON.stringify({ type, challenge, origin, crossOrigin: false }))
  }

  /** Hash of the site, what was checked, and the count of uses. */
  private state(more: number, { unverified }: Ways): Buffer {
    const count = Buffer.alloc(4)
    count.writeUInt32BE(this.uses)
    const flags = 0x01 | (unverified ? 0 : 0x04) | more
    return Buffer.concat([createHash('sha256').update(this.host).digest(), Buffer.from([flags]), count])
  }

  /** COSE (RFC 9053): an EC2 key on P-256. */
  private publicKey(): Buffer {
    const { x = '', y = '' } = this.key.publicKey.export({ format: 'jwk' })
    return Buffer.concat([
      Buffer.from('a5010203262001215820', 'hex'),
      Buffer.from(x, 'base64url'),
      Buffer.from('225820', 'hex'),
      Buffer.from(y, 'base64url'),
    ])
  }
}
