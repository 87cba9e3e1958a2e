#!/usr/bin/env bash
# new-provider.sh NAME [FOLDER]: makes a provider from the template, which compiles and passes the kit as it is. Without FOLDER it becomes a part of this tree;
# with it, a pair of projects of its own in FOLDER: the bundle and its tests. Nothing is overwritten.
set -euo pipefail

releng=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
root=$(dirname "$releng")
stop() { printf 'new-provider: %s\n' "$*" >&2; exit 2; }

[ $# -ge 1 ] && [ $# -le 2 ] || stop 'say a name, and perhaps a folder: releng/new-provider.sh NAME [FOLDER]'
name=$1
[[ $name =~ ^[a-z][a-z0-9]{1,29}$ ]] || stop "the name may have lower-case letters and digits only, 2 to 30, and begins with a letter: $name"
case $name in
    image|queueimage|http|tck|abstract|assert|boolean|break|byte|case|catch|char|class|const|continue|default|do|double|else|enum|extends|final|finally|float|for|goto|if|\
    implements|import|instanceof|int|interface|long|native|new|null|package|private|protected|public|return|short|static|strictfp|super|switch|synchronized|this|throw|\
    throws|transient|true|false|try|void|volatile|while) stop "the name $name means something else already; take another one" ;;
esac

id=org.limn.provider.$name
if [ $# = 2 ]; then
    mkdir -p "$2"
    folder=$(cd "$2" && pwd)
    bundle=$folder/$id tests=$folder/$id.tests
else
    bundle=$root/bundles/$id tests=$root/tests/$id.tests
fi
# the id stands in the files of those who use it, so that no two providers share one
! grep -ls "^ *id=\"$name\"" "$root"/bundles/*/plugin.xml >/dev/null || stop "there is a provider $name already"
for project in "$bundle" "$tests"; do [ ! -e "$project" ] || stop "$project is there already, and nothing is overwritten"; done

class=$(printf '%s' "${name:0:1}" | tr '[:lower:]' '[:upper:]')${name:1}
upper=$(printf '%s' "$name" | tr '[:lower:]' '[:upper:]')
named() { sed -e "s/Acme/$class/g" -e "s/acme/$name/g" -e "s/ACME/$upper/g"; }

# Copies a project of the template; names of files and words in them change alike.
copy() {
    local file to
    (cd "$releng/provider-template/$1" && find . -type f | LC_ALL=C sort) | while IFS= read -r file; do
        to=$2/$(printf '%s' "$file" | named)
        mkdir -p "$(dirname "$to")"
        named <"$releng/provider-template/$1/$file" >"$to"
    done
}

copy bundle "$bundle"
copy tests "$tests"
if [ $# = 1 ]; then
    feature=$root/features/org.limn.providers.feature/feature.xml
    sed -i.before "s|^</feature>|   <plugin id=\"$id\" version=\"0.0.0\"/>\n</feature>|" "$feature" && rm "$feature.before"
fi
printf '%s\n%s\n' "$bundle" "$tests"
printf 'Next: put the protocol of your server into %sRequest, %sProvider and the JSON tables, your words into README.md, and see that the kit still passes: %s\n' \
    "$class" "$class" "releng/build-provider.sh $bundle"
