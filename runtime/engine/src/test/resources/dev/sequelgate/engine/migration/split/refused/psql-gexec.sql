SELECT 'a'
  \gexec
