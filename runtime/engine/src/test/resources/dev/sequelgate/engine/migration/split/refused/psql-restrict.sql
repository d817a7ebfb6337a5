--
-- dump
--

\restrict abcDEF123

SET x = 1;
