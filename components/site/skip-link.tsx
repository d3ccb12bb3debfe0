/** The first thing a keyboard reaches; the page's <main> carries `id="main"`. */
export function SkipLink() {
  return (
    <a href="#main" className="skip-link">
      Skip to the content
    </a>
  );
}
