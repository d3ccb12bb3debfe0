/** No dialog on this page: also closes the one that was open. */
export default function NoDialog() {
  return null;
}
