import type { planning as vietnamese } from '../vi/planning.ts'

export const planning: Record<keyof typeof vietnamese, string> = {
  'progress.notPercent': 'Enter a whole number from 0 to 100.',
  'progress.hundredButNotDone': '100 % means done: tick “Done”, or enter a number below 100.',
  'progress.sayReopened': 'This part was reported as done. To go on with it, tick “Reopen” and say why.',
  'progress.doneAndReopened': 'Choose one: done, or reopened.',
  'progress.nothingSaid':
    'There is nothing to record yet: tell the result, change the percentage or attach evidence.',
  'evidence.tooLarge': 'A file is larger than {megabytes} MB. Split it or send a link.',
  'evidence.isEmpty': 'A file has nothing in it. Choose the file again.',
  'evidence.tooMany':
    'One entry takes {limit} pieces of evidence at most. Record the rest in further entries.',
  'task.isCancelled':
    'This task is cancelled, so nothing more is recorded. If it must be done after all, assign a new task.',
  'task.isDone': 'This task is done, so it is neither extended nor cancelled.',
  'task.alreadyObliged': '{unit} already has a part in this task.',
  'task.noSuchUnit': 'There is no unit called “{unit}”. Enter its full name as in the register of units.',
  'task.severalUnits': 'Several units are called “{unit}”. Enter the full name to tell them apart.',
  'task.notLater': 'The new deadline must be later than the old one.',
  'task.sayWhy': 'Give the reason; it is kept in the history of the task.',
}
