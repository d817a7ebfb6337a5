// Command atlas-oracle makes the test fixtures that only Atlas itself can make: checksums, statements and journal rows.
//
//	go run . sum DIRECTORY...       writes each directory's atlas.sum
//	go run . split FILE...          prints the statements, joined as in the case files
//	go run . journal DIRECTORY TEXT runs the directory as Atlas does, fails at a statement that contains TEXT,
//	                                and prints the rows of atlas_schema_revisions as tab-separated values
package main

import (
	"context"
	"database/sql"
	"encoding/json"
	"errors"
	"fmt"
	"os"
	"sort"
	"strings"

	"ariga.io/atlas/sql/migrate"
	"ariga.io/atlas/sql/postgres"
)

func main() {
	if len(os.Args) < 3 {
		fail(errors.New("usage: atlas-oracle sum|split|journal ARGUMENT..."))
	}
	switch os.Args[1] {
	case "sum":
		for _, path := range os.Args[2:] {
			sum(path)
		}
	case "split":
		for _, path := range os.Args[2:] {
			split(path)
		}
	case "journal":
		journal(os.Args[2], os.Args[3])
	}
}

func sum(path string) {
	dir, err := migrate.NewLocalDir(path)
	fail(err)
	hashes, err := dir.Checksum()
	fail(err)
	fail(migrate.WriteSumFile(dir, hashes))
	fail(migrate.Validate(dir))
}

func split(path string) {
	content, err := os.ReadFile(path)
	fail(err)
	statements, err := (&postgres.Driver{}).ScanStmts(string(content))
	fail(err)
	texts := make([]string, len(statements))
	for i, statement := range statements {
		texts[i] = statement.Text
	}
	fmt.Println(strings.Join(texts, "\n-- end --\n"))
}

func journal(path, broken string) {
	dir, err := migrate.NewLocalDir(path)
	fail(err)
	rows := &memory{rows: map[string]migrate.Revision{}}
	executor, err := migrate.NewExecutor(&server{broken: broken}, dir, rows, migrate.WithOperatorVersion("Atlas CLI v0.32.1"))
	fail(err)
	var refused *migrate.StmtExecError
	if err := executor.ExecuteN(context.Background(), 0); !errors.As(err, &refused) {
		fail(fmt.Errorf("no statement was refused: %w", err))
	}
	ordered, _ := rows.ReadRevisions(context.Background())
	for _, r := range ordered {
		partial, err := json.Marshal(r.PartialHashes)
		fail(err)
		fmt.Printf("%s\t%s\t%d\t%d\t%d\t%s\t%s\t%s\t%s\t%s\n", r.Version, r.Description, r.Type, r.Applied, r.Total,
			r.Error, strings.ReplaceAll(r.ErrorStmt, "\n", `\n`), r.Hash, partial, r.OperatorVersion)
	}
}

// server takes every statement but one.
type server struct {
	migrate.Driver
	broken string
}

func (s *server) ExecContext(_ context.Context, statement string, _ ...any) (sql.Result, error) {
	if strings.Contains(statement, s.broken) {
		return nil, errors.New("refused")
	}
	return nil, nil
}

func (s *server) CheckClean(context.Context, *migrate.TableIdent) error { return nil }

func (s *server) ScanStmts(input string) ([]*migrate.Stmt, error) {
	return (&postgres.Driver{}).ScanStmts(input)
}

// memory keeps rows as the table would.
type memory struct{ rows map[string]migrate.Revision }

func (m *memory) Ident() *migrate.TableIdent { return &migrate.TableIdent{} }

func (m *memory) ReadRevisions(context.Context) ([]*migrate.Revision, error) {
	ordered := []*migrate.Revision{}
	for _, row := range m.rows {
		copied := row
		ordered = append(ordered, &copied)
	}
	sort.Slice(ordered, func(i, j int) bool { return ordered[i].Version < ordered[j].Version })
	return ordered, nil
}

func (m *memory) ReadRevision(_ context.Context, version string) (*migrate.Revision, error) {
	if row, ok := m.rows[version]; ok {
		return &row, nil
	}
	return nil, migrate.ErrRevisionNotExist
}

func (m *memory) WriteRevision(_ context.Context, r *migrate.Revision) error {
	m.rows[r.Version] = *r
	return nil
}

func (m *memory) DeleteRevision(_ context.Context, version string) error {
	delete(m.rows, version)
	return nil
}

func fail(err error) {
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}
