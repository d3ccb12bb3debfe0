const NAME = 'longview.shortcuts';

/** Single-key shortcuts can be switched off (WCAG 2.1.4): speech input may press them by accident. */
export function shortcutsEnabled(): boolean {
  return localStorage.getItem(NAME) !== 'off';
}

export function setShortcutsEnabled(enabled: boolean): void {
  if (enabled) localStorage.removeItem(NAME);
  else localStorage.setItem(NAME, 'off');
}
