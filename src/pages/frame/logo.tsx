/** A line from a speaker to a reader. */
export function Logo() {
  return (
    <svg width="13" height="24" viewBox="0 0 13 24" aria-hidden="true">
      <path d="M6.5 4V20" stroke="currentColor" stroke-width="2.2" />
      <circle cx="6.5" cy="4" r="4" fill="currentColor" />
      <circle
        cx="6.5"
        cy="20"
        r="2.9"
        fill="var(--paper)"
        stroke="currentColor"
        stroke-width="2.2"
      />
    </svg>
  );
}
