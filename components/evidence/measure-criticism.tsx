/** What others hold against such measures: to be said where they are shown. */
export function MeasureCriticism() {
  return (
    <p className="evidence-note text-muted">
      Such measures are criticised, too. They stand still while models change, are made in the
      United States and rest on models that are no longer the newest (
      <a className="link" href="https://arxiv.org/abs/2606.23633" rel="noreferrer">
        Lund and others, 2026
      </a>
      ), and they disagree most on the occupations that are most exposed (Budget Lab at Yale, “Labor
      Market AI Exposure: What Do We Know?”, 2026).
    </p>
  );
}
