/** What the file chooser of a browser offers; what a file is, its bytes say. */
export const acceptedFiles = '.docx,.doc,.rtf,.odt,.pdf,.txt,.md,.jpg,.jpeg,.png'
