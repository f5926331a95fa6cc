/** How values look to a reader, in the reader's own language. */

export function money({ value, currency }) {
  const digits = value.split(".")[1]?.length ?? 0;
  const format = new Intl.NumberFormat(undefined, {
    style: "currency",
    currency,
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
  });
  return format.format(value);
}

/** What a person typed, as the API reads it, or null: "1.234,5" and "1,234.5" both are 1234.5. */
export function amount(text) {
  const plain = text.replace(/[\s'\u00a0]/g, "");
  const decimal = Math.max(plain.lastIndexOf("."), plain.lastIndexOf(","));
  const thousands = decimal >= 0 && plain.length - decimal === 4;
  const whole = decimal < 0 || thousands ? plain : plain.slice(0, decimal);
  const fraction = decimal < 0 || thousands ? "" : plain.slice(decimal + 1);
  const value = whole.replace(/[.,]/g, "") + (fraction ? `.${fraction}` : "");
  return /^\d{1,13}(\.\d{1,4})?$/.test(value) ? value : null;
}

export function moment(instant) {
  return new Date(instant).toLocaleString(undefined, { dateStyle: "medium", timeStyle: "short" });
}

export function time(instant) {
  return new Date(instant).toLocaleTimeString(undefined, { timeStyle: "medium" });
}

/** The time left, as short as it can be read: "2 d 4 h", "4 h 12 min", "3:09". */
export function remaining(milliseconds) {
  const seconds = Math.max(0, Math.ceil(milliseconds / 1000));
  const minutes = Math.floor(seconds / 60);
  const hours = Math.floor(minutes / 60);
  if (hours >= 48) {
    return `${Math.floor(hours / 24)} d ${hours % 24} h`;
  }
  if (hours >= 1) {
    return `${hours} h ${minutes % 60} min`;
  }
  return `${minutes}:${String(seconds % 60).padStart(2, "0")}`;
}

/** The server's clock, learnt from its answers: countdowns do not trust the device's. */
export const serverClock = {
  offset: 0,
  learn(response, askedAt) {
    const date = Date.parse(response.headers.get("Date"));
    if (!Number.isNaN(date)) {
      // The header has whole seconds, so it is half a second late on average.
      this.offset = date + 500 - (askedAt + Date.now()) / 2;
    }
  },
  /** Told outright, as live updates do. */
  set(instant) {
    this.offset = Date.parse(instant) - Date.now();
  },
  now() {
    return Date.now() + this.offset;
  },
};
