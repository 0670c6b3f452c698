"""The command line of an SDK. Nothing else imports it.

terminal    text that a terminal shows as it is; notes and progress on standard error
words       the words of a command: namespaces, methods and the commands of the command line itself
options     options, and how they are read
values      the values of arguments: text, numbers, JSON, files
helping     the help of every level
tables      values as tables
output      results on standard output or in a file
dry_run     requests that are shown and not sent
calls       the client of a command, and the call that it makes
failures    errors in a line or two
completion  scripts for shells, and what they ask for
main        from the arguments of the process to its exit code
"""
