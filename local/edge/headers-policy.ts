import type {
  ResponseHeadersPolicyConfig,
  SecurityHeadersConfig,
} from './config/policy-schemas.ts';
import { corsHeaders } from './cors.ts';
import { type HeaderFields, withFields, withoutFields } from './http/headers.ts';
import type { Answer, ViewerRequest } from './http/messages.ts';

interface Setting {
  readonly name: string;
  readonly value: string;
  /** Whether it wins over what the origin sent. */
  readonly override: boolean;
}

/** Applies a response headers policy: after the cache, before the viewer-response function. */
export function withHeadersPolicy(
  request: ViewerRequest,
  answer: Answer,
  policy: ResponseHeadersPolicyConfig,
): Answer {
  const removed = policy.RemoveHeadersConfig?.Items.map(({ Header }) => Header.toLowerCase()) ?? [];
  const kept = withoutFields(answer.headers, removed);
  const settings = [
    ...securitySettings(policy.SecurityHeadersConfig),
    ...(policy.CustomHeadersConfig?.Items ?? []).map(({ Header, Value, Override }) => ({
      name: Header.toLowerCase(),
      value: Value,
      override: Override,
    })),
  ];
  const headers = settings.reduce(apply, kept);
  return { ...answer, headers: corsHeaders(request, headers, policy.CorsConfig) };
}

function apply(headers: HeaderFields, { name, value, override }: Setting): HeaderFields {
  return headers.has(name) && !override ? headers : withFields(headers, { [name]: value });
}

function securitySettings(config: SecurityHeadersConfig | undefined): Setting[] {
  const {
    ContentSecurityPolicy: csp,
    ContentTypeOptions: contentType,
    FrameOptions: frame,
    ReferrerPolicy: referrer,
    StrictTransportSecurity: hsts,
    XSSProtection: xss,
  } = config ?? {};
  return [
    setting('content-security-policy', csp, csp?.ContentSecurityPolicy),
    setting('x-content-type-options', contentType, 'nosniff'),
    setting('x-frame-options', frame, frame?.FrameOption),
    setting('referrer-policy', referrer, referrer?.ReferrerPolicy),
    setting('strict-transport-security', hsts, hsts && transportSecurity(hsts)),
    setting('x-xss-protection', xss, xss && xssProtection(xss)),
  ].flat();
}

function setting(
  name: string,
  config: { readonly Override: boolean } | undefined,
  value: string | undefined,
): Setting[] {
  if (config === undefined || value === undefined) return [];
  return [{ name, value, override: config.Override }];
}

type Configured<Name extends keyof SecurityHeadersConfig> = NonNullable<
  SecurityHeadersConfig[Name]
>;

function transportSecurity(config: Configured<'StrictTransportSecurity'>): string {
  const parts = [`max-age=${config.AccessControlMaxAgeSec}`];
  if (config.IncludeSubdomains) parts.push('includeSubDomains');
  if (config.Preload) parts.push('preload');
  return parts.join('; ');
}

function xssProtection(config: Configured<'XSSProtection'>): string {
  if (!config.Protection) return '0';
  if (config.ModeBlock) return '1; mode=block';
  return config.ReportUri === undefined ? '1' : `1; report=${config.ReportUri}`;
}
