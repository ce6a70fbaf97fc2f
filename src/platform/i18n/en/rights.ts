/** Records kept to named units, and tokens by which a program asks in a person's place. */
export const rights = {
  'limit.noSuchUnit': 'No office is called “{unit}”.',
  'limit.severalUnits': 'Several offices are called “{unit}”: add the province or the commune.',
  'token.nameMissing': 'Give the access token a name, such as “Commune website”.',
  'token.nameTooLong': 'The name of an access token has at most {most} characters.',
  'token.postMissing': 'Choose the post that the token acts for.',
  'token.scopesMissing': 'Choose at least one thing that the token may do.',
  'token.scopeNotHeld': 'This post has no right to “{verb}” at the level chosen.',
  'token.endMissing': 'Enter the last day on which the token is valid.',
  'token.endPassed': 'The last day must be today or later.',
  'token.endTooFar': 'An access token is valid for at most {days} days.',
  'token.tooMany': 'A person has at most {most} valid tokens. Revoke those that are no longer used.',
  'token.notByToken': 'An access token can neither make nor revoke another.',
  'token.wrong': 'The access token is wrong, has expired or has been revoked.',
  'token.missing': 'The request needs an access token in the header Authorization: Bearer.',
}
