import ts from 'typescript';

const f = ts.factory;

/**
 * Compiles a source file so that what the engine does by its iteration protocol it does at once: `for (const x of list)` makes an
 * iterator and an object for each step, `[a, b] = [b, a]` an array and an iterator, and each `{ ...a, b }` an object of a class of its
 * own, which makes code slow that meets many of them. A run asks some thousand functions some thousand times each, most of which the
 * engine never optimises, and these came to a quarter of all that it allocates.
 *
 * The sources stay as one writes them. Only what is an array by its type is meant: sets, maps and generators go by the protocol.
 *
 * @param configFile  the `tsconfig.json` that the sources belong to
 * @example compile('src/events/merging/merge.ts') // for (const x of list) … → for (let at = 0; at < list.length; at++) { const x = list[at]; … }
 */
export function createCompiler(configFile: string): (path: string) => string {
  const { config } = ts.readConfigFile(configFile, (path) => ts.sys.readFile(path)) as { config: unknown };
  const { fileNames, options } = ts.parseJsonConfigFileContent(config, ts.sys, configFile.replace(/[^/]*$/, ''));
  const program = ts.createProgram(fileNames, {
    ...options,
    incremental: false,
    declaration: false,
    sourceMap: false,
    inlineSourceMap: true,
    inlineSources: true,
    allowImportingTsExtensions: true,
    rewriteRelativeImportExtensions: false,
  });
  const transformer = plainLoops(program.getTypeChecker());
  return (path) => {
    let text: string | undefined;
    const take: ts.WriteFileCallback = (_, written) => (text = written);
    program.emit(program.getSourceFile(path), take, undefined, false, { before: [transformer] });
    if (text === undefined) throw new Error(`${path} is no source of ${configFile}`);
    return text;
  };
}

/** True of arrays and tuples, and of what is one or another of them. */
function isArray(checker: ts.TypeChecker, node: ts.Node): boolean {
  const test = (type: ts.Type): boolean =>
    checker.isArrayType(type) || checker.isTupleType(type) || (type.isUnion() && type.types.every(test));
  return test(checker.getTypeAtLocation(node));
}

/** Names and patterns of a destructuring without rest or defaults, null for each that it leaves out; null where it has these. */
function namesOf({ elements }: ts.ArrayBindingPattern): (ts.BindingName | null)[] | null {
  const names: (ts.BindingName | null)[] = [];
  for (const element of elements) {
    if (ts.isOmittedExpression(element)) names.push(null);
    else if (element.dotDotDotToken !== undefined || element.initializer !== undefined) return null;
    else names.push(element.name);
  }
  return names;
}

const isPlain = (element: ts.Expression): boolean => !ts.isSpreadElement(element) && !ts.isOmittedExpression(element);

interface Exchange extends ts.BinaryExpression {
  readonly left: ts.ArrayLiteralExpression;
  readonly right: ts.ArrayLiteralExpression;
}

/** [a, b] = [x, y] */
const isExchange = (node: ts.Expression): node is Exchange =>
  ts.isBinaryExpression(node) &&
  node.operatorToken.kind === ts.SyntaxKind.EqualsToken &&
  ts.isArrayLiteralExpression(node.left) &&
  ts.isArrayLiteralExpression(node.right) &&
  node.left.elements.length === node.right.elements.length &&
  node.left.elements.every((each) => isPlain(each) && !ts.isBinaryExpression(each)) &&
  node.right.elements.every(isPlain);

const declare = (name: ts.BindingName, value: ts.Expression): ts.VariableDeclaration =>
  f.createVariableDeclaration(name, undefined, undefined, value);

const plainLoops =
  (checker: ts.TypeChecker): ts.TransformerFactory<ts.SourceFile> =>
  (context) => {
    const visit = (node: ts.Node): ts.Node => {
      if (ts.isForOfStatement(node) && node.awaitModifier === undefined) return counted(node);
      if (ts.isObjectLiteralExpression(node) && node.properties.some(ts.isSpreadAssignment)) return assigned(node);
      if (ts.isVariableDeclarationList(node)) return f.updateVariableDeclarationList(node, node.declarations.flatMap(declared));
      if (ts.isExpressionStatement(node) && isExchange(node.expression)) return exchanged(node.expression);
      return ts.visitEachChild(node, visit, context);
    };
    const visited = <Node extends ts.Node>(node: Node): Node => ts.visitNode(node, visit) as Node;

    /** `for (let at = 0, list = …; at < list.length; at++) { const x = list[at]; … }` */
    const counted = (node: ts.ForOfStatement): ts.Node => {
      const { initializer, expression, statement } = node;
      const declaration = ts.isVariableDeclarationList(initializer) ? initializer.declarations[0] : undefined;
      if (declaration === undefined || !isArray(checker, expression)) return ts.visitEachChild(node, visit, context);
      const at = f.createUniqueName('at');
      const list = f.createUniqueName('list');
      const member = f.createElementAccessExpression(list, at);
      const body = visited(statement);
      return f.createForStatement(
        f.createVariableDeclarationList(
          [declare(at, f.createNumericLiteral(0)), declare(list, visited(expression))],
          ts.NodeFlags.Let,
        ),
        f.createLessThan(at, f.createPropertyAccessExpression(list, 'length')),
        f.createPostfixIncrement(at),
        f.createBlock([
          f.createVariableStatement(
            undefined,
            f.createVariableDeclarationList(
              destructured(declaration.name, member, isArray(checker, declaration.name)),
              initializer.flags & ts.NodeFlags.BlockScoped,
            ),
          ),
          ...(ts.isBlock(body) ? body.statements : [body]),
        ]),
      );
    };

    /** `const a = x, b = y`; or each from its place in a list. */
    const declared = (declaration: ts.VariableDeclaration): readonly ts.VariableDeclaration[] => {
      const { name, initializer } = declaration;
      const names = ts.isArrayBindingPattern(name) ? namesOf(name) : null;
      if (names === null || initializer === undefined) return [visited(declaration)];
      const values = ts.isArrayLiteralExpression(initializer) ? initializer.elements : null;
      if (values === null) return destructured(name, visited(initializer), isArray(checker, initializer));
      if (values.length !== names.length || !values.every(isPlain) || names.includes(null)) return [visited(declaration)];
      return names.flatMap((each, at) => (each === null ? [] : [declare(visited(each), visited(values[at] as ts.Expression))]));
    };

    /** The declarations of what a pattern takes out of a value, which is visited. */
    const destructured = (name: ts.BindingName, value: ts.Expression, array: boolean): readonly ts.VariableDeclaration[] => {
      const names = array && ts.isArrayBindingPattern(name) ? namesOf(name) : null;
      if (names === null) return [declare(visited(name), value)];
      const list = f.createUniqueName('list');
      const taken = names.flatMap((each, at) =>
        each === null ? [] : [declare(visited(each), f.createElementAccessExpression(list, at))],
      );
      return [declare(list, value), ...taken];
    };

    /** `{ const x1 = x, y1 = y; a = x1; b = y1; }` */
    const exchanged = ({ left, right }: Exchange): ts.Node => {
      const values = right.elements.map((each) => declare(f.createUniqueName('value'), visited(each)));
      const assignments = left.elements.map((each, at) =>
        f.createExpressionStatement(f.createAssignment(visited(each), values[at]?.name as ts.Identifier)),
      );
      return f.createBlock([
        f.createVariableStatement(undefined, f.createVariableDeclarationList(values, ts.NodeFlags.Const)),
        ...assignments,
      ]);
    };

    /** `Object.assign({ … }, a, { b })`, which makes objects of one class of what has the same keys. */
    const assigned = ({ properties }: ts.ObjectLiteralExpression): ts.Node => {
      const parts: ts.Expression[] = [];
      let own: ts.ObjectLiteralElementLike[] = [];
      for (const property of properties) {
        if (!ts.isSpreadAssignment(property)) {
          own.push(visited(property));
          continue;
        }
        if (own.length > 0 || parts.length === 0) parts.push(f.createObjectLiteralExpression(own));
        parts.push(visited(property.expression));
        own = [];
      }
      if (own.length > 0) parts.push(f.createObjectLiteralExpression(own));
      return f.createCallExpression(f.createPropertyAccessExpression(f.createIdentifier('Object'), 'assign'), undefined, parts);
    };

    return (source) => visited(source);
  };
