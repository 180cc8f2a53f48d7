// What goes wrong and has a name.

export class Problem extends Error {
  constructor(kind, message, cause) {
    super(message, { cause });
    this.kind = kind;
  }
}
