import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { constants } from 'node:zlib';
import CompressionPlugin from 'compression-webpack-plugin';
import CopyPlugin from 'copy-webpack-plugin';
import HtmlWebpackPlugin from 'html-webpack-plugin';
import MiniCssExtractPlugin from 'mini-css-extract-plugin';
import { InjectManifest } from 'workbox-webpack-plugin';

const root = path.dirname(fileURLToPath(import.meta.url));
const operations = path.join(root, 'src/graphql');

/** Text that browsers ask for compressed; photos and fonts are compressed already. */
const COMPRESSIBLE = /\.(js|css|html|svg|json|webmanifest|wasm)$/;

const rules = [
  {
    test: /\.tsx?$/,
    exclude: /node_modules/,
    use: {
      loader: 'swc-loader',
      options: {
        jsc: {
          parser: { syntax: 'typescript', tsx: true },
          transform: { react: { runtime: 'automatic' } },
          target: 'es2022',
        },
      },
    },
  },
  {
    test: /\.ts$/,
    include: operations,
    exclude: path.join(operations, 'generated'),
    enforce: 'pre',
    use: path.join(root, 'webpack/graphql-document-loader.mjs'),
  },
  { test: /\.woff2$/, type: 'asset/resource' },
  {
    test: /\.css$/,
    use: [
      MiniCssExtractPlugin.loader,
      {
        loader: 'css-loader',
        options: {
          modules: {
            auto: /\.module\.css$/,
            namedExport: false,
            exportLocalsConvention: 'as-is',
            localIdentName: '[name]__[local]--[hash:base64:4]',
          },
        },
      },
    ],
    sideEffects: true,
  },
];

/** Workbox and precompression only make sense on files that no longer change. */
function productionPlugins() {
  return [
    new InjectManifest({
      swSrc: path.join(root, 'src/sw/service-worker.ts'),
      swDest: 'service-worker.js',
      dontCacheBustURLsMatching: /\.[0-9a-f]{12,}\./,
      exclude: [/\.(br|gz|map|txt)$/, /^screenshots\//, /^icons\//, /stats\.json$/],
      maximumFileSizeToCacheInBytes: 3_000_000,
    }),
    new CompressionPlugin({
      filename: '[path][base].gz',
      algorithm: 'gzip',
      test: COMPRESSIBLE,
      minRatio: 1,
    }),
    new CompressionPlugin({
      filename: '[path][base].br',
      algorithm: 'brotliCompress',
      compressionOptions: { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } },
      test: COMPRESSIBLE,
      minRatio: 1,
    }),
  ];
}

/** Writes which files each named chunk consists of, for `scripts/check-size.mjs`. */
class ChunkListPlugin {
  apply(compiler) {
    compiler.hooks.thisCompilation.tap('ChunkListPlugin', (compilation) => {
      const stage = compiler.webpack.Compilation.PROCESS_ASSETS_STAGE_REPORT;
      compilation.hooks.processAssets.tap({ name: 'ChunkListPlugin', stage }, () => {
        const groups = {};
        for (const [name, group] of compilation.namedChunkGroups) groups[name] = group.getFiles();
        const text = JSON.stringify(groups, null, 2);
        compilation.emitAsset('chunks.stats.json', new compiler.webpack.sources.RawSource(text));
      });
    });
  }
}

export default (_environment, { mode = 'production' } = {}) => {
  const production = mode === 'production';
  return {
    mode,
    context: root,
    entry: { main: './src/app/main.tsx' },
    output: {
      path: path.join(root, 'dist'),
      publicPath: '/',
      clean: true,
      filename: production ? 'assets/[name].[contenthash:12].js' : 'assets/[name].js',
      chunkFilename: production ? 'assets/[name].[contenthash:12].js' : 'assets/[name].js',
      assetModuleFilename: 'assets/[name].[contenthash:12][ext]',
    },
    devtool: production ? false : 'cheap-module-source-map',
    resolve: { extensions: ['.tsx', '.ts', '.mjs', '.js'] },
    module: { rules },
    optimization: { splitChunks: { chunks: 'all' }, runtimeChunk: false },
    performance: false,
    cache: production ? false : { type: 'filesystem', cacheDirectory: path.join(root, '../.cache/webpack') },
    stats: 'errors-warnings',
    plugins: [
      new MiniCssExtractPlugin({
        filename: production ? 'assets/[name].[contenthash:12].css' : 'assets/[name].css',
        chunkFilename: production ? 'assets/[name].[contenthash:12].css' : 'assets/[name].css',
        ignoreOrder: true,
      }),
      new HtmlWebpackPlugin({ template: './src/app/index.html', scriptLoading: 'defer', minify: production }),
      new CopyPlugin({ patterns: [{ from: 'public', to: '.' }] }),
      new ChunkListPlugin(),
      ...(production ? productionPlugins() : []),
    ],
  };
};
