/** A link as the list will show it, for a list that is still empty. */
export function ExampleLink() {
  return (
    <div className="flex flex-wrap items-start justify-between gap-x-6 gap-y-2">
      <div>
        <p className="font-semibold">For my mentor</p>
        <p className="text-sm">Opened 3 times, last yesterday</p>
        <p className="text-sm text-muted">With goals · until the end of next quarter</p>
      </div>
      <span className="btn btn-secondary btn-small">Revoke</span>
    </div>
  );
}
