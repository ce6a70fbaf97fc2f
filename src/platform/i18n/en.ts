import { shell } from './en/shell.ts'
import { account } from './en/account.ts'
import { checking } from './en/checking.ts'
import { documents } from './en/documents.ts'
import { exchange } from './en/exchange.ts'
import { log } from './en/log.ts'
import { matching } from './en/matching.ts'
import { people } from './en/people.ts'
import { personal } from './en/personal.ts'
import { planning } from './en/planning.ts'
import { register } from './en/register.ts'
import { reporting } from './en/reporting.ts'
import { tokens } from './en/tokens.ts'
import { signIn } from './en/sign-in.ts'
import { speakers } from './en/speakers.ts'
import { templates } from './en/templates.ts'
import { terms } from './en/terms.ts'
import { unitChanges } from './en/unit-changes.ts'
import { unitLists } from './en/unit-lists.ts'
import { units } from './en/units.ts'
import { unreadable } from './en/unreadable.ts'
import { limits } from './en/limits.ts'
import { reviewing } from './en/reviewing.ts'
import { bringing } from './en/bringing.ts'
import { reportIssuing } from './en/report-issuing.ts'
import { peopleSpans } from './en/people-spans.ts'
import { verbs } from './en/verbs.ts'

export const en = {
  ...shell,
  ...verbs,
  ...peopleSpans,
  ...reportIssuing,
  ...bringing,
  ...reviewing,
  ...limits,
  ...account,
  ...checking,
  ...documents,
  ...exchange,
  ...log,
  ...matching,
  ...people,
  ...personal,
  ...planning,
  ...register,
  ...reporting,
  ...tokens,
  ...signIn,
  ...speakers,
  ...templates,
  ...terms,
  ...unitChanges,
  ...unitLists,
  ...units,
  ...unreadable,
}
