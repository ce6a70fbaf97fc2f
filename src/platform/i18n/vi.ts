import { shell } from './vi/shell.ts'
import { account } from './vi/account.ts'
import { checking } from './vi/checking.ts'
import { documents } from './vi/documents.ts'
import { exchange } from './vi/exchange.ts'
import { log } from './vi/log.ts'
import { matching } from './vi/matching.ts'
import { people } from './vi/people.ts'
import { personal } from './vi/personal.ts'
import { planning } from './vi/planning.ts'
import { register } from './vi/register.ts'
import { reporting } from './vi/reporting.ts'
import { tokens } from './vi/tokens.ts'
import { signIn } from './vi/sign-in.ts'
import { speakers } from './vi/speakers.ts'
import { templates } from './vi/templates.ts'
import { terms } from './vi/terms.ts'
import { unitChanges } from './vi/unit-changes.ts'
import { unitLists } from './vi/unit-lists.ts'
import { units } from './vi/units.ts'
import { unreadable } from './vi/unreadable.ts'
import { limits } from './vi/limits.ts'
import { reviewing } from './vi/reviewing.ts'
import { bringing } from './vi/bringing.ts'
import { reportIssuing } from './vi/report-issuing.ts'
import { peopleSpans } from './vi/people-spans.ts'
import { verbs } from './vi/verbs.ts'

export const vi = {
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
