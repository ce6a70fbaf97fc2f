/** The door: second steps, single sign-on, links, and what a password may not be. */
export const signIn = {
  'signIn.passkey': 'Sign in with a passkey',
  'signIn.sso': 'Sign in with {name}',
  'signIn.sso.plain': 'Sign in with your office account',
  'signIn.or': 'or',
  'signIn.code.title': 'Enter your code',
  'signIn.code': 'The 6 digits in your authenticator app',
  'signIn.code.do': 'Continue',
  'signIn.recovery.instead': 'No phone at hand? Use a recovery code',
  'signIn.recovery': 'Recovery code',
  'signIn.recovery.hint': 'One of the ten codes you printed when you turned on codes. Each works once.',
  'signIn.startAgain': 'Start signing in again',
  'signIn.wrongCode': 'That code is wrong or was used already. Wait for the next one and enter it.',
  'signIn.codeEnded': 'This step has expired. Enter your password again.',
  'signIn.usePasskey':
    'Your office asks for two steps, and this account has a passkey: sign in with that. If it is lost, ask your administrator.',
  'signIn.sso.unknown':
    'Nobody here has an account with this e-mail address. Ask your office’s administrator for an invitation.',
  'signIn.sso.unverified':
    'Your provider has not confirmed your e-mail address, so your account here could not be recognised. Confirm it there first, or sign in with your password.',
  'signIn.sso.unreachable':
    'Your provider cannot be reached. Try again later, or sign in with your password.',
  'signIn.sso.stale': 'This sign-in has expired or did not begin here. Press the button again.',
  'signIn.sso.denied': 'Your provider refused, or signing in was stopped there.',
  'signIn.sso.failed':
    'Your provider’s answer was not valid. Try again; if it persists, tell your administrator.',
  'signIn.failures':
    '{count|failed attempt|failed attempts} to sign in to this account since last time; the latest at {when} from {address}. If that was not you, change your password.',
  'signIn.failures.change': 'Change password',
  'signIn.failures.seen': 'I have read this',
  'passkey.openTitle': 'Sign in with a passkey',
  'passkey.how':
    'Touch the sensor, look at the camera, or enter the PIN of your device or security key. No password is needed.',
  'passkey.open': 'Use a passkey',
  'passkey.withPassword': 'Sign in with a password',
  'passkey.needsScript': 'Passkeys need JavaScript. Sign in with your password.',
  'passkey.stopped': 'The passkey was not used: you stopped, or this device has none for this site.',
  'passkey.unsupported': 'This browser cannot use passkeys.',
  'passkey.notKnown': 'This passkey does not work here. Try another, or use your password.',
  'passkey.notMade': 'The passkey could not be made. Try again.',
  'password.link.invitation': 'Set a password to begin',
  'password.link.reset': 'Set a new password',
  'password.link.for': 'The account {email} of {name}.',
  'password.linkNotGood':
    'This link does not work: it was used, has expired, or a newer one was made. Ask your administrator for another.',
  'password.new': 'New password',
  'password.rules':
    'At least {shortest} characters, of any kind. A few unrelated words are easiest to remember; pasting from a password manager is fine.',
  'password.set': 'Set password',
  'password.isSet': 'Your password is set. Sign in with it.',
  'password.tooShort': 'A password needs at least {shortest} characters. Add a few words.',
  'password.tooLong': 'The password is longer than {longest} characters.',
  'password.known':
    'Many people use this password, or it has leaked: it is the first that would be tried. Choose another.',
  'password.ownWords':
    'Without your name, e-mail and office this password is too short: whoever knows you would try those words. Choose others.',
  'password.wrong': 'The current password is not right.',
  'password.same': 'The new password is the same as the current one.',
  'password.none': 'This account has no password: you sign in through your office’s provider.',
} as const
