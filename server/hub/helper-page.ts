import { createServer, type Server } from 'node:http';
import encodeQr from 'qr';

export interface HelperAsked {
  /** where the app is, as a phone reaches it: https://192.168.43.10:8443 */
  app(): string;
  /** PEM of the authority */
  authority: string;
  fingerprint: string;
}

/** What a phone must be told over plain http, and nothing else: one page and one certificate. */
const HEADERS = {
  'content-security-policy':
    "default-src 'none'; style-src 'unsafe-inline'; img-src data:; frame-ancestors 'none'; base-uri 'none'; form-action 'none'",
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cache-control': 'no-store',
} as const;

/**
 * A service worker, the camera and encryption need https with a certificate the phone trusts; this page explains in
 * three steps how it comes to. It holds no form and no data, so plain http gives nothing away.
 */
export const helperServer = (asked: HelperAsked): Server =>
  createServer((request, reply) => {
    const path = request.url?.split('?')[0];
    const get = request.method === 'GET' || request.method === 'HEAD';
    if (get && path === '/siklus-ca.crt') {
      const type = 'application/x-x509-ca-cert';
      const disposition = 'attachment; filename="siklus-ca.crt"';
      reply.writeHead(200, {
        ...HEADERS,
        'content-type': type,
        'content-disposition': disposition,
      });
      reply.end(asked.authority);
    } else if (get && path === '/') {
      reply.writeHead(200, { ...HEADERS, 'content-type': 'text/html; charset=utf-8' });
      reply.end(page(asked));
    } else {
      reply.writeHead(404, { ...HEADERS, 'content-type': 'text/plain; charset=utf-8' });
      reply.end('Tidak ada di sini.');
    }
  });

/** For the terminal: half blocks, readable by a phone's camera from a screen. */
export const qrForTerminal = (text: string): string => encodeQr(text, 'ascii', { border: 2 });

const page = ({ app, fingerprint }: HelperAsked): string => {
  const url = app();
  const qr = Buffer.from(encodeQr(url, 'svg')).toString('base64');
  return `<!doctype html>
<html lang="id">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Siklus di posyandu ini</title>
<style>
  body { margin: 0; background: #fbfaf7; color: #1d2b2a; font: 17px/1.5 system-ui, sans-serif }
  main { max-width: 34rem; margin: 0 auto; padding: 1.25rem }
  h1 { font-size: 1.5rem; line-height: 1.25 }
  ol { padding: 0; list-style: none; counter-reset: step }
  li { counter-increment: step; padding: 1rem; margin: 0 0 1rem; background: #fff; border: 1px solid #d9dedb; border-radius: 12px }
  h2 { font-size: 1.1rem; margin: 0 0 .5rem }
  h2::before { content: counter(step) ". " }
  a.go { display: block; min-height: 56px; padding: .9rem 1rem; box-sizing: border-box; border-radius: 10px; background: #26327a; color: #fff; text-align: center; text-decoration: none; font-weight: 600 }
  code { overflow-wrap: anywhere }
  .file { white-space: nowrap }
  img { display: block; width: 12rem; height: 12rem; margin: 1rem auto 0; background: #fff; image-rendering: pixelated }
  p { margin: .5rem 0 }
  .small { font-size: .9rem; color: #4b5b59 }
</style>
</head>
<body>
<main>
<h1>Siklus di posyandu ini, tanpa internet</h1>
<p>Sekali saja untuk setiap HP. Sesudahnya HP ini langsung membuka Siklus.</p>
<ol>
<li><h2>Unduh sertifikat</h2>
<a class="go" href="/siklus-ca.crt">Unduh sertifikat</a>
<p class="small">Dengan ini HP mengenali laptop posyandu, dan kiriman di antara keduanya tersandi.</p></li>
<li><h2>Pasang di HP</h2>
<p>Buka <b>Setelan</b>, cari kata <b>sertifikat</b>, pilih <b>Sertifikat CA</b> (ada di bagian keamanan), ketuk <b>Instal saja</b>, lalu pilih <b class="file">siklus-ca.crt</b>.</p>
<p class="small">HP mungkin mengingatkan bahwa jaringan bisa dipantau. Sertifikat ini hanya berlaku untuk alamat di jaringan setempat, tidak untuk situs lain.</p>
<p class="small">Cocokkan sidik jarinya dengan layar laptop: <code>${fingerprint.slice(0, 23)} …</code></p></li>
<li><h2>Buka Siklus</h2>
<a class="go" href="${url}">Buka Siklus</a>
<p class="small">Alamatnya <code>${url}</code>. HP lain dapat memindai kode ini.</p>
<img alt="Kode QR untuk ${url}" src="data:image/svg+xml;base64,${qr}"></li>
</ol>
</main>
</body>
</html>
`;
};
