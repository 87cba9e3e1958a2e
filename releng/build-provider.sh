#!/usr/bin/env bash
# build-provider.sh BUNDLE: compiles a provider and its tests (the project BUNDLE.tests beside it, or in tests/) against the product and the update site that were
# built last, runs the tests, and packs the jar that "limn install" takes. Needs a JDK and nothing else; LIMN_PRODUCT and LIMN_SITE name others to build against.
set -euo pipefail

releng=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
root=$(dirname "$releng")
stop() { printf 'build-provider: %s\n' "$2" >&2; exit "$1"; }

[ $# = 1 ] && [ -f "$1/META-INF/MANIFEST.MF" ] || stop 2 'say the folder of a bundle: releng/build-provider.sh BUNDLE'
bundle=$(cd "$1" && pwd)
id=$(basename "$bundle")
tests=$bundle.tests
[ -d "$tests" ] || tests=$root/tests/$id.tests
[ -d "$tests" ] || stop 2 "the tests $id.tests are not there"

# The folder of plug-ins of what was built, wherever its platform puts it.
plugins() { find "$1" -type d -name plugins -not -path '*/.*' 2>/dev/null | head -n 1; }
product=$(plugins "${LIMN_PRODUCT:-$root/releng/org.limn.product/target/products/org.limn.app.product}")
site=$(plugins "${LIMN_SITE:-$root/releng/org.limn.site/target/repository}")
[ -n "$product" ] && [ -n "$site" ] || stop 4 'a product and an update site are needed to build against; ./limn package makes both'
java=${JAVA_HOME:+$JAVA_HOME/bin/}

out=$bundle/target
rm -rf "$out" && mkdir -p "$out/classes" "$out/tests"

# Compiles one project and puts what lies beside its sources beside its classes.
compile() {
    find "$1/src" -name '*.java' >"$out/sources"
    "${java}javac" --release 21 -encoding UTF-8 -proc:none -cp "$2" -d "$3" "@$out/sources" >"$out/javac.log" 2>&1 \
        || { cat "$out/javac.log" >&2; stop 4 "$(basename "$1") does not compile"; }
    (cd "$1/src" && find . -type f ! -name '*.java' | while IFS= read -r file; do mkdir -p "$3/$(dirname "$file")" && cp "$file" "$3/$file"; done)
}
compile "$bundle" "$product/*" "$out/classes"
compile "$tests" "$out/classes:$product/*:$site/*" "$out/tests"
"${java}javac" --release 21 -proc:none -cp "$site/*" -d "$out/tests" "$releng/RunTests.java" >"$out/javac.log" 2>&1 || { cat "$out/javac.log" >&2; exit 4; }
"${java}java" -cp "$out/tests:$out/classes:$product/*:$site/*" RunTests "$out/tests" || stop 4 'the tests do not pass'

version=$(sed -n "s/^Bundle-Version: *\([0-9.]*\)\.qualifier.*/\1.v$(date -u +%Y%m%d%H%M%S)/p" "$bundle/META-INF/MANIFEST.MF" | tr -d '\r')
sed "s/^Bundle-Version: .*/Bundle-Version: $version/" "$bundle/META-INF/MANIFEST.MF" >"$out/MANIFEST.MF"
jar=$out/${id}_$version.jar
beside=(plugin.xml)
for part in plugin.properties icons README.md; do [ ! -e "$bundle/$part" ] || beside+=("$part"); done
"${java}jar" --create --file "$jar" --manifest "$out/MANIFEST.MF" -C "$out/classes" . $(printf -- "-C $bundle %s " "${beside[@]}")
printf '%s\n' "$jar"
