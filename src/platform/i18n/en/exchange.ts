/** Documents sent and received between agencies (edXML). */
export const exchange = {
  'exchange.refused.empty': 'The message file is empty.',
  'exchange.refused.notAMessage': 'This file is not an edXML message of QCVN 102:2016/BTTTT.',
  'exchange.refused.otherEnvelope':
    'The message is in the go.vn/eDoc envelope of some provincial axes, not in that of QCVN 102:2016/BTTTT, and cannot be read yet. Ask for one that follows the standard.',
  'exchange.refused.wrongNamespace':
    'The message declares the namespace {detail}, which is not that of QCVN 102:2016/BTTTT, and is not read.',
  'exchange.refused.encoding':
    'The message is not in UTF-8 or UTF-16 as it should be ({detail}); its letters would come out wrong. Ask the sender to send it again.',
  'exchange.refused.damaged': 'The message is damaged or cut off. Ask the sender to send it again.',
  'exchange.refused.entities': 'The message holds unsafe declarations and is not read.',
  'exchange.refused.excessive': 'The message is nested too deep or too long ({detail}) and is not read.',
  'exchange.refused.tooLarge': 'The message or an attachment is over the limit ({detail}).',
  'exchange.refused.nestedEnvelope': 'The message has another message inside and is not read.',
  'exchange.refused.missing': 'The message lacks a part that every message has: {detail}.',
  'exchange.refused.unknownAct':
    'It is not clear what the message asks for ({detail}): the standard has no such act or state.',
  'exchange.refused.duplicateAttachment': 'The message has two attachments under {detail}.',
  'exchange.refused.missingAttachment':
    'The message lists the file {detail} and does not carry it. Ask the sender to send it again.',
  'exchange.refused.brokenAttachment':
    'An attachment of the message is damaged or cut off. Ask the sender to send it again.',
  'exchange.refused.notIssued':
    'The document has no number, symbol or full date of issue and cannot be sent. Number and date it first.',
  'exchange.refused.secret':
    'The document carries a secrecy marking and is not sent through this system. Handle it under the rules on state secrets.',
  'exchange.cannotWrite':
    'Nothing can be written to {file}. Choose another place, or look at its rights and space.',
  'exchange.fileThere': '{file} is already there and is not overwritten. Choose another folder.',
  'exchange.notOurs': 'This document came in; only documents that the office issued are sent.',
  'exchange.noCode':
    'The office has no agency code in the register of units, so nothing can be sent. Ask an administrator to add it.',
  'exchange.notADocument':
    'This message tells a state and carries no document, so there is nothing to answer.',
  'exchange.act.new': 'New document',
  'exchange.act.recall': 'Recall of a document',
  'exchange.act.update': 'Update of a document',
  'exchange.act.replace': 'Replacement of a document',
  'exchange.state.arrived': 'Arrived',
  'exchange.state.refused': 'Refused',
  'exchange.state.accepted': 'Accepted',
  'exchange.state.assigned': 'Assigned',
  'exchange.state.processing': 'In progress',
  'exchange.state.finished': 'Finished',
  'exchange.state.takeBackAsked': 'The sender asks to take it back',
  'exchange.state.takeBackAgreed': 'Taking back agreed',
  'exchange.state.takeBackRefused': 'Taking back refused',
  'exchange.note.signatureUnverified': 'The message is signed; the signature is kept and was not checked.',
  'exchange.note.unlisted': 'The file {detail} is not in the list of the message.',
  'exchange.note.renamed': 'A file was given the safe name {detail}.',
  'exchange.note.otherType': 'A file is not what the message claims: {detail}.',
  'exchange.attachments': '{count|attachment|attachments}',
  'exchange.unread': '{count|part|parts} of the message outside the standard; see them with --json',
} as const
