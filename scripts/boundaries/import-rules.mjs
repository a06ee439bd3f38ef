const api = '^apps/api/src'
// Tests, folders called testing, and in the API helpers beside tests called test-*.ts.
const tests = '\\.(test|spec)\\.tsx?$|/testing/|^apps/api/.*/test-[^/]+\\.ts$'

function rule(name, comment, from, to) {
  return { name, comment, severity: 'error', from, to }
}

const product = (path, pathNot) => ({ path, pathNot: pathNot ? `${tests}|${pathNot}` : tests })

const packages = [
  rule('kernel-stands-alone', 'kernel is pure: it imports nothing of ours', product('^packages/kernel/src/'), {
    path: '^(packages|apps|scripts)/(?!kernel/)',
  }),
  rule('contracts-know-kernel', 'contracts import only kernel', product('^packages/contracts/src/'), {
    path: '^(packages/(?!(contracts|kernel)/)|apps/|scripts/)',
  }),
  rule('client-knows-contracts', 'the client imports contracts and kernel', product('^packages/api-client/src/'), {
    path: '^(packages/(?!(api-client|contracts|kernel)/)|apps/|scripts/)',
  }),
  rule('ui-knows-no-domain', 'the design system imports no domain package', product('^packages/ui/src/'), {
    path: '^(packages/(?!ui/)|apps/|scripts/)',
  }),
  rule(
    'domain-ui-knows-shapes',
    'domain components import ui, contracts, kernel',
    product('^packages/domain-ui/src/'),
    {
      path: '^(packages/(?!(domain-ui|ui|contracts|kernel)/)|apps/|scripts/)',
    },
  ),
  rule(
    'frame-knows-no-feature',
    'the frame of the apps imports the client, ui, domain-ui and kernel',
    product('^packages/app-frame/src/'),
    { path: '^(packages/(?!(app-frame|api-client|domain-ui|ui|kernel)/)|apps/|scripts/)' },
  ),
  rule('packages-know-no-app', 'a package never imports an app', { path: '^packages/' }, { path: '^apps/' }),
  rule('apps-stand-alone', 'an app never imports another app', { path: '^apps/([^/]+)/' }, { path: '^apps/(?!$1/)' }),
  rule(
    'testkit-is-for-tests',
    'only tests and journeys import the testkit',
    product('^(apps|packages)/', '^(packages/testkit|apps/e2e)/'),
    { path: '^packages/testkit/' },
  ),
  rule('no-test-code-in-product', 'the product never imports test code', product('^(apps|packages)/', '^apps/e2e/'), {
    path: tests,
  }),
]

const layers = [
  rule('platform-knows-no-domain', 'platform imports no module, workflow, view or sink', product(`${api}/platform/`), {
    path: `${api}/(?!platform/)`,
  }),
  rule('front-doors', 'a module is entered by its index.ts only', product(`${api}/modules/([^/]+)/`), {
    path: `${api}/modules/(?!$1/)[^/]+/(?!index\\.ts$)`,
  }),
  rule(
    'front-doors-for-others',
    'workflows and sinks enter modules by index.ts',
    product(`${api}/(workflows|sinks)/`),
    {
      path: `${api}/modules/[^/]+/(?!index\\.ts$)`,
    },
  ),
  rule('views-read-tables', 'a view enters a module by index.ts or reads its tables.ts', product(`${api}/views/`), {
    path: `${api}/modules/[^/]+/(?!(index|tables)\\.ts$)`,
  }),
  rule('arrows-point-left', 'modules import no workflow, view, sink, app or entry', product(`${api}/modules/`), {
    path: `${api}/(?!(modules|platform)/)`,
  }),
  rule('workflows-and-views', 'they import no sink, app or entry', product(`${api}/(workflows|views)/`), {
    path: `${api}/(sinks/|entry/|app\\.ts$)`,
    pathNot: `${api}/sinks/[^/]+/tables\\.ts$`,
  }),
  rule('workflows-read-no-sink', 'a workflow reads no sink', product(`${api}/workflows/`), { path: `${api}/sinks/` }),
  rule('workflows-read-no-views', 'a workflow imports no view', product(`${api}/workflows/`), {
    path: `${api}/views/`,
  }),
  rule('views-start-nothing', 'a view imports no workflow', product(`${api}/views/`), { path: `${api}/workflows/` }),
  rule(
    'sinks-are-heard-by-nobody',
    "only app.ts imports a sink; a view may know a sink's tables",
    product(`${api}/`, `${api}/(sinks/|views/|app\\.ts$)`),
    { path: `${api}/sinks/` },
  ),
  rule('sinks-stand-alone', 'a sink imports no other sink', product(`${api}/sinks/([^/]+)/`), {
    path: `${api}/sinks/(?!$1/)[^/]+/`,
  }),
  rule('sinks-know-no-flow', 'a sink imports no workflow, view, app or entry', product(`${api}/sinks/`), {
    path: `${api}/(workflows/|views/|entry/|app\\.ts$)`,
  }),
  rule('app-is-for-entries', 'only entries import app.ts', product(`${api}/`, `${api}/(entry/|app\\.ts$)`), {
    path: `${api}/app\\.ts$`,
  }),
  rule('entries-are-ends', 'nobody imports an entry', product(`${api}/`, `${api}/entry/`), { path: `${api}/entry/` }),
]

const screens = [
  rule(
    'features-stand-alone',
    'a feature imports no other feature',
    product('^apps/(web|admin)/src/features/([^/]+)/'),
    {
      path: '^apps/$1/src/features/(?!$2/)[^/]+/',
    },
  ),
  rule(
    'features-are-used-by-routes',
    'shared components and lib know no feature',
    product('^apps/(web|admin)/src/(components|lib)/'),
    { path: '^apps/[^/]+/src/(features|routes)/' },
  ),
]

// Bare names of packages resolve differently in each folder; our own must always resolve, or no rule would see them.
const sound = [
  rule('no-cycles', 'nothing imports itself in a circle', {}, { circular: true }),
  rule('must-resolve', 'our own imports must resolve', {}, { couldNotResolve: true, path: '^(#|\\.|@fullhouse/)' }),
]

function moduleRules(moduleMap) {
  return Object.entries(moduleMap).map(([name, uses]) =>
    rule(
      `module-map-${name}`,
      `${name} may use ${uses.length ? uses.join(', ') : 'no other module'}: see module-map.ts`,
      product(`${api}/modules/${name}/`),
      { path: `${api}/modules/(?!(${[name, ...uses].join('|')})/)` },
    ),
  )
}

/** All rules on imports, in dependency-cruiser's form, for this map of the API's modules. */
export function importRules(moduleMap) {
  return [...packages, ...layers, ...screens, ...moduleRules(moduleMap), ...sound]
}
