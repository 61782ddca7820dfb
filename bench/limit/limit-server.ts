import { createServer } from 'node:http';
import pg from 'pg';
import { LIMIT_STATEMENT } from '../list-query.ts';

/** The limit: one prepared statement behind a bare HTTP server, nothing else. The shop comes in a header. */
const pool = new pg.Pool({ connectionString: process.env.DATABASE_URL, max: 10 });

createServer(async (request, response) => {
  request.resume();
  if (request.url === '/ready') {
    response.end();
    return;
  }
  const result = await pool.query({
    name: 'list',
    text: LIMIT_STATEMENT,
    values: [request.headers['x-shop']],
  });
  response.writeHead(200, { 'content-type': 'application/json; charset=utf-8' });
  response.end(result.rows[0].body);
}).listen(Number(process.env.PORT), '127.0.0.1');
