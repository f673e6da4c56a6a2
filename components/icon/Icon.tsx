const PATHS = {
  plus: "M10 4v12M4 10h12",
  minus: "M4 10h12",
  reset: "M4 8V4h4M16 8V4h-4M4 12v4h4M16 12v4h-4",
  layers: "M10 3 18 7.5 10 12 2 7.5ZM2.5 11.5 10 16l7.5-4.5",
  share: "M10 12.5V3M6.5 6.2 10 2.7l3.5 3.5M6 9.5H4.5v7h11v-7H14",
  embed: "M6.5 5.5 2.5 10l4 4.5M13.5 5.5l4 4.5-4 4.5M11.3 4 8.7 16",
  copy: "M7.5 7.5h9v9h-9ZM12.5 7.5v-4h-9v9h4",
  save: "M10 3v9.5M6.5 9.3 10 12.8l3.5-3.5M4 16.5h12",
  check: "M4 10.5 8.5 15 16 5.5",
  close: "M5 5 15 15M15 5 5 15",
  back: "M12 4 6 10l6 6",
  find: "M9 3.5a5.5 5.5 0 1 1 0 11a5.5 5.5 0 0 1 0-11M13 13l4.5 4.5",
  auto: "M10 3a7 7 0 1 0 0 14ZM10 3a7 7 0 0 1 0 14",
  light:
    "M10 6.5a3.5 3.5 0 1 1 0 7 3.5 3.5 0 0 1 0-7M10 1.5v2M10 16.5v2M1.5 10h2M16.5 10h2M4 4l1.4 1.4M14.6 14.6 16 16M4 16l1.4-1.4M14.6 5.4 16 4",
  dark: "M16.5 11.8A7 7 0 1 1 8.2 3.5a5.5 5.5 0 0 0 8.3 8.3Z",
} as const;

export type IconName = keyof typeof PATHS;

/** A decorative line icon of 20 px; the button or link that contains it has the accessible name. */
export function Icon({ name }: { name: IconName }) {
  return (
    <svg
      width="20"
      height="20"
      viewBox="0 0 20 20"
      fill={name === "auto" ? "currentColor" : "none"}
      fillOpacity={name === "auto" ? 0.25 : undefined}
      stroke="currentColor"
      strokeWidth="1.6"
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
      focusable="false"
    >
      <path d={PATHS[name]} />
    </svg>
  );
}
