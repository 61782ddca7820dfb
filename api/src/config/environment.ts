import { resolve } from 'node:path';
import { EnvironmentReader } from './environment-reader.ts';

/** Everything that can be configured, parsed once. `process.env` is read here and nowhere else. */
export interface Environment {
  readonly production: boolean;
  readonly role: 'all' | 'api' | 'worker';
  readonly host: string;
  readonly port: number;
  /** Where HTTPS for the home network listens. Null: it is off. */
  readonly httpsPort: number | null;
  /** Without a slash at the end. Null: derived from the port. */
  readonly publicUrl: string | null;
  readonly dataDir: string;
  /** Null: the embedded PostgreSQL. */
  readonly databaseUrl: string | null;
  readonly databasePoolSize: number;
  readonly jwtSecret: string | null;
  readonly encryptionKey: string | null;
  /** Keys of before a rotation: they still open what they sealed, until it is sealed anew. */
  readonly retiredEncryptionKeys: readonly string[];
  readonly logLevel: 'silent' | 'error' | 'warn' | 'info' | 'debug';
  readonly trustProxy: boolean;
  readonly metricsToken: string | null;
  /** How long /readyz says no before the server closes its port: as long as a balancer takes to notice. */
  readonly shutdownDelaySeconds: number;
  readonly passwordHashCost: number;
  readonly limits: RateLimits;
  readonly storage: StorageSettings;
  /** Of one photo. */
  readonly maxUploadBytes: number;
  /** After so long a posting that nobody gets to is handed to the seller. */
  readonly postingDeadlineMinutes: number;
  /** How often a live listing is compared with what its platform shows. */
  readonly platformCheckHours: number;
  /** How often an account is asked for new orders. */
  readonly orderPollSeconds: number;
  /** Null: this server has no keys of eBay. */
  readonly ebay: EbayKeys | null;
}

/** How often something may be tried in 15 minutes. */
export interface RateLimits {
  readonly loginsPerAccount: number;
  readonly loginsPerAddress: number;
  readonly registrationsPerAddress: number;
  /** GraphQL requests of one address in a minute. */
  readonly requestsPerMinute: number;
}

/** This server's keys of eBay, and where eBay answers instead of at its own addresses. */
export interface EbayKeys {
  readonly environment: 'production' | 'sandbox';
  readonly clientId: string;
  readonly clientSecret: string;
  readonly ruName: string;
  /** What eBay and this server agreed on for notices; null: none are taken. */
  readonly verificationToken: string | null;
  /** To whom eBay writes when its notices do not arrive. */
  readonly alertEmail: string | null;
  readonly apiBaseUrl: string | null;
  readonly apizBaseUrl: string | null;
  readonly apimBaseUrl: string | null;
  readonly authBaseUrl: string | null;
  readonly webBaseUrl: string | null;
}

export type StorageSettings =
  | { readonly driver: 'local' }
  | {
      readonly driver: 's3';
      readonly endpoint: string | null;
      readonly region: string;
      readonly bucket: string;
      readonly accessKeyId: string;
      readonly secretAccessKey: string;
      readonly forcePathStyle: boolean;
    };

/** Reads the environment; throws one error that names every problem. */
export function loadEnvironment(source: NodeJS.ProcessEnv = process.env): Environment {
  const read = new EnvironmentReader(source);
  const environment: Environment = {
    production: source.NODE_ENV === 'production',
    role: read.choice('LLATRIA_ROLE', ['all', 'api', 'worker'], 'all'),
    host: read.text('HOST', '0.0.0.0'),
    port: read.integer('PORT', 4000, 0, 65_535),
    httpsPort: readHttpsPort(read),
    publicUrl: read.url('PUBLIC_URL'),
    dataDir: resolve(read.text('LLATRIA_DATA_DIR', './.data')),
    databaseUrl: read.optional('DATABASE_URL'),
    databasePoolSize: read.integer('DATABASE_POOL_SIZE', 10, 2, 200),
    jwtSecret: read.secret('JWT_SECRET', 32),
    encryptionKey: read.secret('ENCRYPTION_KEY', 32),
    retiredEncryptionKeys: read.secrets('RETIRED_ENCRYPTION_KEYS', 32),
    logLevel: read.choice('LOG_LEVEL', ['silent', 'error', 'warn', 'info', 'debug'], 'info'),
    trustProxy: read.flag('TRUST_PROXY', false),
    metricsToken: read.secret('METRICS_TOKEN', 16),
    shutdownDelaySeconds: read.integer('SHUTDOWN_DELAY_SECONDS', 0, 0, 120),
    passwordHashCost: read.integer('PASSWORD_HASH_COST', 12, 4, 15),
    limits: {
      loginsPerAccount: read.integer('LIMIT_LOGINS_PER_ACCOUNT', 10, 1, 1_000_000),
      loginsPerAddress: read.integer('LIMIT_LOGINS_PER_ADDRESS', 100, 1, 1_000_000),
      registrationsPerAddress: read.integer('LIMIT_REGISTRATIONS_PER_ADDRESS', 20, 1, 1_000_000),
      requestsPerMinute: read.integer('LIMIT_REQUESTS_PER_MINUTE', 3000, 1, 100_000_000),
    },
    storage: readStorage(read),
    maxUploadBytes: read.integer('MAX_UPLOAD_BYTES', 30_000_000, 100_000, 500_000_000),
    postingDeadlineMinutes: read.integer('POSTING_DEADLINE_MINUTES', 15, 1, 1440),
    platformCheckHours: read.integer('PLATFORM_CHECK_HOURS', 6, 1, 168),
    orderPollSeconds: read.integer('ORDER_POLL_SECONDS', 300, 5, 86_400),
    ebay: readEbay(read),
  };
  read.throwIfAny();
  return environment;
}

function readHttpsPort(read: EnvironmentReader): number | null {
  const port = read.integer('HTTPS_PORT', 4443, 0, 65_535);
  return read.flag('HTTPS', false) ? port : null;
}

function readEbay(read: EnvironmentReader): EbayKeys | null {
  const clientId = read.optional('EBAY_CLIENT_ID');
  const token = read.matching(
    'EBAY_VERIFICATION_TOKEN',
    /^[\w-]{32,80}$/,
    '32 to 80 letters, digits, underscores and hyphens',
  );
  const keys = {
    environment: read.choice('EBAY_ENVIRONMENT', ['production', 'sandbox'], 'production'),
    verificationToken: token,
    alertEmail: read.optional('EBAY_ALERT_EMAIL'),
    apiBaseUrl: read.url('EBAY_API_BASE_URL'),
    apizBaseUrl: read.url('EBAY_APIZ_BASE_URL'),
    apimBaseUrl: read.url('EBAY_APIM_BASE_URL'),
    authBaseUrl: read.url('EBAY_AUTH_BASE_URL'),
    webBaseUrl: read.url('EBAY_WEB_BASE_URL'),
  };
  if (clientId === null) {
    return null;
  }
  const clientSecret = read.required('EBAY_CLIENT_SECRET');
  return { ...keys, clientId, clientSecret, ruName: read.required('EBAY_RU_NAME') };
}

function readStorage(read: EnvironmentReader): StorageSettings {
  if (read.choice('STORAGE_DRIVER', ['local', 's3'], 'local') === 'local') {
    return { driver: 'local' };
  }
  return {
    driver: 's3',
    endpoint: read.url('S3_ENDPOINT'),
    region: read.text('S3_REGION', 'us-east-1'),
    bucket: read.required('S3_BUCKET'),
    accessKeyId: read.required('S3_ACCESS_KEY_ID'),
    secretAccessKey: read.required('S3_SECRET_ACCESS_KEY'),
    forcePathStyle: read.flag('S3_FORCE_PATH_STYLE', true),
  };
}
