/** Control and direction characters: a name or a reason must not be able to steer the terminal. */
const STEERING = /[\p{Cc}\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu;

/** Text from files and servers as it may be shown: one line, nothing that moves the cursor. */
export function printable(text: string): string {
  return text.replace(/\s+/g, ' ').replace(STEERING, '\ufffd');
}
