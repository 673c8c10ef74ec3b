
// What is fetched is packed by the build, so that it does not matter whether a web server compresses.

/** Fetches a part and unpacks it. */
async function unpacked(address, integrity) {
  const answer = await fetch(new URL(address, import.meta.url), { integrity });
  if (!answer.ok) throw new Error(`${address}: the server answered ${answer.status}`);
  const bytes = new Uint8Array(await answer.arrayBuffer());
  if (!isPacked(bytes)) return bytes;
  return new Uint8Array(await new Response(new Blob([bytes]).stream().pipeThrough(new DecompressionStream("gzip"))).arrayBuffer());
}

/** Not where a server said that it is gzip, so that the browser has unpacked it. */
function isPacked(bytes) {
  return bytes[0] === 0x1f && bytes[1] === 0x8b;
}

/** Unpacks gzip (RFC 1951, 1952) while the page waits: the browser's own stream cannot do that. Takes what the build wrote, a
 * header without extras, and no other. */
function unpackedAtOnce(bytes) {
  const size = new DataView(bytes.buffer, bytes.byteOffset + bytes.length - 4).getUint32(0, true);
  const out = new Uint8Array(size);
  let [at, to, bits, have] = [10, 0, 0, 0];
  const take = (count) => {
    while (have < count) {
      bits |= bytes[at++] << have;
      have += 8;
    }
    const value = bits & ((1 << count) - 1);
    bits >>>= count;
    have -= count;
    return value;
  };
  /** A code of these lengths: how many of each there are, and what they stand for, in order. */
  const code = (lengths) => {
    const counts = new Uint16Array(16);
    for (const length of lengths) counts[length] += 1;
    counts[0] = 0;
    const begins = new Uint16Array(16);
    for (let length = 1; length < 15; length += 1) begins[length + 1] = begins[length] + counts[length];
    const symbols = new Uint16Array(lengths.length);
    for (const [symbol, length] of lengths.entries()) if (length) symbols[begins[length]++] = symbol;
    return { counts, symbols };
  };
  const symbol = ({ counts, symbols }) => {
    let [value, first, index] = [0, 0, 0];
    for (let length = 1; length < 16; length += 1) {
      value |= take(1);
      const count = counts[length];
      if (value - count < first) return symbols[index + value - first];
      index += count;
      first = (first + count) << 1;
      value <<= 1;
    }
    throw new Error("a part of the app is damaged");
  };
  const spread = (begin, count, step) => {
    const bases = [];
    const extras = [];
    for (let n = 0, base = begin; n < count; n += 1) {
      const extra = Math.max(0, Math.floor(n / step) - 1);
      bases.push(base);
      extras.push(extra);
      base += 1 << extra;
    }
    return { bases, extras };
  };
  const lengths = spread(3, 28, 4);
  lengths.bases.push(258);
  lengths.extras.push(0);
  const distances = spread(1, 30, 2);
  for (let last = false; !last; ) {
    last = take(1) === 1;
    const kind = take(2);
    if (kind === 0) {
      [bits, have] = [0, 0];
      const length = bytes[at] | (bytes[at + 1] << 8);
      out.set(bytes.subarray(at + 4, at + 4 + length), to);
      at += 4 + length;
      to += length;
      continue;
    }
    let [literals, ways] = [];
    if (kind === 1) {
      literals = code(Uint8Array.from({ length: 288 }, (_, n) => (n < 144 ? 8 : n < 256 ? 9 : n < 280 ? 7 : 8)));
      ways = code(new Uint8Array(30).fill(5));
    } else {
      const [many, far, short] = [take(5) + 257, take(5) + 1, take(4) + 4];
      const order = [16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15];
      const own = new Uint8Array(19);
      for (const place of order.slice(0, short)) own[place] = take(3);
      const lengthsCode = code(own);
      const all = new Uint8Array(many + far);
      for (let n = 0; n < all.length; ) {
        const is = symbol(lengthsCode);
        if (is < 16) all[n++] = is;
        else {
          const value = is === 16 ? all[n - 1] : 0;
          const count = is === 16 ? 3 + take(2) : is === 17 ? 3 + take(3) : 11 + take(7);
          all.fill(value, n, n + count);
          n += count;
        }
      }
      literals = code(all.subarray(0, many));
      ways = code(all.subarray(many));
    }
    for (let is = symbol(literals); is !== 256; is = symbol(literals)) {
      if (is < 256) {
        out[to++] = is;
        continue;
      }
      const length = lengths.bases[is - 257] + take(lengths.extras[is - 257]);
      const way = symbol(ways);
      const from = to - distances.bases[way] - take(distances.extras[way]);
      for (let n = 0; n < length; n += 1) out[to + n] = out[from + n];
      to += length;
    }
  }
  return out;
}
