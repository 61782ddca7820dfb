import type { X509Certificate } from 'node:crypto';
import { escapeHtml } from '../../storefront/html.ts';

/**
 * A profile that brings an authority's certificate to iPhones, iPads and Macs (developer.apple.com:
 * "TopLevel", "CertificateRoot"). Its identifiers come from the certificate: installed twice, it is there once.
 */
export function configurationProfile(authority: X509Certificate, name: string): string {
  const hash = authority.fingerprint256.replaceAll(':', '').toLowerCase();
  return `<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE plist PUBLIC "-//Apple//DTD PLIST 1.0//EN" "http://www.apple.com/DTDs/PropertyList-1.0.dtd">
<plist version="1.0">
<dict>
  <key>PayloadContent</key>
  <array>
    <dict>
      <key>PayloadType</key><string>com.apple.security.root</string>
      <key>PayloadVersion</key><integer>1</integer>
      <key>PayloadIdentifier</key><string>llatria.${hash.slice(0, 16)}.certificate</string>
      <key>PayloadUUID</key><string>${uuid(hash.slice(0, 32))}</string>
      <key>PayloadDisplayName</key><string>${escapeHtml(name)}</string>
      <key>PayloadCertificateFileName</key><string>llatria-ca.crt</string>
      <key>PayloadContent</key><data>${authority.raw.toString('base64')}</data>
    </dict>
  </array>
  <key>PayloadType</key><string>Configuration</string>
  <key>PayloadVersion</key><integer>1</integer>
  <key>PayloadIdentifier</key><string>llatria.${hash.slice(0, 16)}</string>
  <key>PayloadUUID</key><string>${uuid(hash.slice(32))}</string>
  <key>PayloadDisplayName</key><string>${escapeHtml(name)}</string>
  <key>PayloadDescription</key><string>Lets this device open your Llatria over HTTPS at home.</string>
</dict>
</plist>
`;
}

/** 32 hexadecimal digits as a UUID that says of itself to be made of a hash (RFC 9562, 5.8). */
const uuid = (hex: string): string =>
  `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20)}`.toUpperCase();
