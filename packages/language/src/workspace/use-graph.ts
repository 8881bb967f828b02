/** Which files use which, by address, and so the other way round whom a change concerns. */
export class UseGraph {
  readonly #used = new Map<string, ReadonlySet<string>>();
  readonly #users = new Map<string, Set<string>>();

  /** Says anew what a file uses. */
  set(file: string, used: Iterable<string>): void {
    this.delete(file);
    const all = new Set(used);
    this.#used.set(file, all);
    for (const each of all) {
      const users = this.#users.get(each) ?? new Set();
      this.#users.set(each, users.add(file));
    }
  }

  delete(file: string): void {
    for (const each of this.#used.get(file) ?? []) {
      const users = this.#users.get(each);
      users?.delete(file);
      if (users?.size === 0) this.#users.delete(each);
    }
    this.#used.delete(file);
  }

  /** The files that use any of these, however indirectly, nearest first; without those themselves, unless in a circle. */
  dependants(files: Iterable<string>): ReadonlySet<string> {
    const found = new Set<string>();
    const visit = (file: string) => {
      for (const user of this.#users.get(file) ?? []) found.add(user);
    };
    for (const file of files) visit(file);
    for (const file of found) visit(file);
    return found;
  }
}
