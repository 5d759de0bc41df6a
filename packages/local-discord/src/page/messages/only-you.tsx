/** The line below what only one member sees, with the button that puts it away. */
export function OnlyYou({ dismiss }: { readonly dismiss: () => void }) {
  return (
    <footer class="only-you">
      <svg viewBox="0 0 24 24" aria-hidden="true">
        <path d="M12 5c5.500 0 9.500 5 10 7-.5 2-4.500 7-10 7S2.500 14 2 12c.5-2 4.500-7 10-7Zm0 11a4 4 0 1 0 0-8 4 4 0 0 0 0 8Z" />
      </svg>
      Only you can see this •{' '}
      <button type="button" class="as-link" onClick={dismiss}>
        Dismiss message
      </button>
    </footer>
  );
}
