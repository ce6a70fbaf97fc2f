import type { Invited } from '#domain/organisation/inviting.ts'

/** What a slip says. The token is in the link and nowhere else. */
export function slipOf({ invitation, token }: Invited & { kind: 'invited' }, origin: string) {
  const { name, unitName, title, roleKey, roleName, from, endsAt } = invitation
  return { name, unitName, title, roleKey, roleName, from, endsAt, link: `${origin}/invitations/${token}` }
}
