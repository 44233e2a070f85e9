/** Names and sentences as an attacker would write them into an article or a gazetteer. */
export const HOSTILE: readonly string[] = [
  '</script><script>globalThis.injected = true</script>',
  '<!--<script>',
  '<img src=x onerror="globalThis.injected = true">',
  '<svg onload=globalThis.injected=true>',
  '"><style>*{display:none}</style>',
  "' onmouseover='globalThis.injected = true",
  'javascript:globalThis.injected=true',
  '{{constructor.constructor("globalThis.injected=true")()}}',
  ']]>\u2028\u2029\u0000&lt;b&gt;',
  '\u202Eلبلقلا\u202C </SCRIPT ><a href=//example.invalid>',
  '__proto__',
  '{event} {count} {place}',
];
