/** Everybody in a scenario: afterwards they tell who has not come to an end, and who was told no. */
export class People {
  readonly #states: (string | undefined)[] = [];

  join(people: readonly Promise<unknown>[]): void {
    for (const person of people) {
      const number = this.#states.push(undefined);
      const name = `person ${number}`;
      this.#states[number - 1] = `${name} waits for ever`;
      person.then(
        () => {
          this.#states[number - 1] = undefined;
        },
        (error: unknown) => {
          this.#states[number - 1] = `${name} gave up: ${error}`;
        },
      );
    }
  }

  get troubles(): string[] {
    return this.#states.filter((state) => state !== undefined);
  }
}
