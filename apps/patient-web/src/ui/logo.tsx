/** A voice: five strokes of sound. */
export function Logo() {
  return (
    <svg className="logo" viewBox="0 0 32 32" aria-hidden="true" focusable="false">
      <rect width="32" height="32" rx="8" className="logo-ground" />
      <path className="logo-voice" d="M9 13v6M13.7 10v12M18.3 12v8M23 14.5v3" />
    </svg>
  );
}
