import type { Actor } from '#platform/access.ts'
import type { OpenHouse } from '#platform/house.ts'
import type { Language } from '#platform/i18n/messages.ts'
import type { SignIn } from '#platform/sign-in.ts'
import type { Session } from '#platform/sign-in/sessions.ts'

declare global {
  namespace App {
    interface Locals {
      house: OpenHouse
      signIn: SignIn
      session: Session | null
      actor: Actor | null
      language: Language
      requestId: string
    }
    interface Error {
      message: string
      requestId?: string
    }
  }
}

export {}
