@echo off
rem Starts Limn's workbench. "limn.cmd -book FOLDER" opens a book.
setlocal
set "java=javaw.exe"
if defined JAVA_HOME set "java=%JAVA_HOME%\bin\javaw.exe"
if not defined LIMN_HOME set "LIMN_HOME=%APPDATA%\Limn"
for %%j in ("%~dp0plugins\org.eclipse.equinox.launcher_*.jar") do set "launcher=%%j"
start "" "%java%" --enable-native-access=ALL-UNNAMED -Dosgi.requiredJavaVersion=21 -Djava.awt.headless=true -Xmx1g -jar "%launcher%" -data "%LIMN_HOME%\workspace" -nosplash %*
