/** A gate that a worker reaches, and that somebody else opens. */
export function gate() {
  let open = () => {};
  let reached = () => {};
  const opened = new Promise<void>((resolve) => {
    open = resolve;
  });
  const arrival = new Promise<void>((resolve) => {
    reached = resolve;
  });
  async function pass(): Promise<void> {
    reached();
    await opened;
  }
  return { open: () => open(), arrival, pass };
}
