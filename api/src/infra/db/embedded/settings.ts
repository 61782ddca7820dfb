/** For one machine of any size: durable, small in memory, quiet. */
const DURABLE = {
  shared_buffers: '64MB',
  work_mem: '8MB',
  maintenance_work_mem: '64MB',
  effective_cache_size: '512MB',
  max_connections: '80',
  random_page_cost: '1.1',
  // Reads of this size gain nothing from them, and each costs processes or start-up time.
  jit: 'off',
  io_method: 'sync',
  max_parallel_workers_per_gather: '0',
  max_parallel_maintenance_workers: '0',
  wal_level: 'minimal',
  max_wal_senders: '0',
  max_logical_replication_workers: '0',
  max_wal_size: '512MB',
  wal_compression: 'on',
  timezone: 'UTC',
  log_timezone: 'UTC',
  log_checkpoints: 'off',
  log_connections: '',
  log_disconnections: 'off',
  log_line_prefix: '%m [%p] ',
  // DETAIL lines would carry values of rows into the log.
  log_error_verbosity: 'terse',
} as const;

/** For tests, whose data nobody misses after a power cut. */
const THROWAWAY = {
  ...DURABLE,
  fsync: 'off',
  synchronous_commit: 'off',
  full_page_writes: 'off',
  max_connections: '200',
  shared_buffers: '128MB',
  max_wal_size: '2GB',
  autovacuum_naptime: '10min',
} as const;

export function serverSettings(durable: boolean): Record<string, string> {
  return durable ? DURABLE : THROWAWAY;
}
