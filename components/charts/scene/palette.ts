/**
 * The light theme's colours by the names of their tokens in app/globals.css: a downloaded file has
 * no tokens to read. A test compares the two.
 */
export const PALETTE = {
  paper: '#f8f5ee',
  ink: '#221d17',
  muted: '#61594e',
  rule: '#dcd4c5',
  edge: '#857b6c',
  accent: '#0f5c59',
  band: '#d9e6e0',
  'band-strong': '#b3cfc8',
  good: '#33641f',
  warn: '#7d5000',
  'strategy-1': '#2f2170',
  'strategy-2': '#35699d',
  'strategy-3': '#763510',
  'strategy-4': '#b07a1f',
} as const;

export const FONTS = {
  serif: "'Source Serif 4', Georgia, 'Times New Roman', serif",
  sans: "'Source Sans 3', 'Segoe UI', Helvetica, Arial, sans-serif",
} as const;
