#include "Pipeline/Pipeline.h"
#include "Analysis/Analysis.h"
#include "Diag/Diag.h"
#include "Emit/Emit.h"
#include "Model/Model.h"
#include "Rewrite/Rewrite.h"
#include "Verify/Verify.h"
#include "llvm/Support/PrettyStackTrace.h"
#include <set>

using namespace clang;

namespace yieldc {

namespace {
/// A header that becomes part of the result.
bool isWritten(llvm::StringRef path, const Options &options) {
  return !options.headerRoot.empty() &&
         path.starts_with(options.headerRoot + "/");
}

/// A generator that was read, and what is known of it.
struct Analyzed {
  model::Generator generator;
  Facts facts;
  /// What cannot be a member; nothing if all can.
  std::optional<model::LocalId> refused;
};

/// Reads the generator: again, with a closure as a class, as long as that is
/// what is wanting.
std::optional<Analyzed> read(ParsedUnit &unit, const GeneratorDecl &decl,
                             const Options &options) {
  model::ClosureSet toName;
  for (;;) {
    std::optional<model::Generator> generator =
        model::buildModel(unit, decl, toName);
    if (!generator)
      return std::nullopt;
    if (SourceLocation closure = generator->unnamedClosure;
        closure.isValid() && toName.insert(closure).second)
      continue;
    Analyzed result{std::move(*generator), {}, {}};
    result.facts = analyze(result.generator);
    result.refused =
        findUnplaceable(result.generator, result.facts, options.plan);
    if (!result.refused)
      return result;
    SourceLocation closure =
        result.generator.locals[*result.refused].type.closure;
    if (closure.isInvalid() || !toName.insert(closure).second)
      return result;
  }
}

Definition definitionOf(ParsedUnit &unit, const model::Generator &generator,
                        const StateMachine &machine) {
  const SourceManager &sources = unit.context().getSourceManager();
  auto placeOf = [&](SourceLocation loc) -> Definition::Place {
    loc = sources.getExpansionLoc(loc);
    return {unit.originalLine(loc, sources.getExpansionLineNumber(loc)),
            sources.getExpansionColumnNumber(loc)};
  };
  Definition result{generator.displayName, machine.className, {}, {}, {},
                    placeOf(generator.loc)};
  for (const StateMachine::Operand &operand : machine.operands)
    result.operands.push_back(
        {operand.name, operand.mayBeCopied, operand.mayChange});
  for (const auto &[name, id] : machine.variables) {
    const model::Local &local = generator.locals[id];
    result.variables.push_back({name, local.written, placeOf(local.loc)});
  }
  for (SourceLocation loc : generator.suspensions)
    result.suspensions.push_back(placeOf(loc));
  return result;
}

/// One generator through all stages. False if it was refused.
bool lower(ParsedUnit &unit, const GeneratorDecl &decl, const Options &options,
           llvm::raw_ostream &out, Edits &edits) {
  llvm::PrettyStackTraceString trace("lowering a generator");
  std::optional<Analyzed> analyzed = read(unit, decl, options);
  if (!analyzed)
    return false;
  const auto &[generator, facts, unplaceable] = *analyzed;
  if (options.emit == Stage::Model) {
    model::dump(out, generator);
    return true;
  }
  if (options.emit == Stage::Analysis) {
    dump(out, generator, facts);
    return true;
  }
  if (unplaceable) {
    const model::Local &refused = generator.locals[*unplaceable];
    DiagnosticsEngine &diags = unit.context().getDiagnostics();
    if (refused.origin == model::Local::Temporary)
      diag::report(diags, refused.loc, diag::Kind::UnnameableTemporary)
          << refused.type.unnameable;
    else
      diag::report(diags, refused.loc, diag::Kind::UnnameableType)
          << refused.written << refused.type.unnameable;
    return false;
  }
  StateMachine machine = plan(generator, facts, options.plan);
  if (options.emit == Stage::Plan) {
    dump(out, machine);
    return true;
  }
  std::string text = emitMachine(machine, options.lineDirectives);
  if (options.emit == Stage::Class) {
    out << text << '\n';
    return true;
  }
  ASTContext &context = unit.context();
  const SourceManager &sources = context.getSourceManager();
  if (edits.replace(sources, context.getLangOpts(), decl.range,
                    definitionOf(unit, generator, machine), text))
    return true;
  SourceLocation loc = sources.getExpansionLoc(decl.range.getBegin());
  diag::report(context.getDiagnostics(), decl.function->getLocation(),
               diag::Kind::IncludedTwice)
      << sources.getFilename(loc) << generator.displayName;
  return false;
}

/// A file by its two names.
struct FileNames {
  /// As compilers call it.
  std::string given;
  /// As absolutePath() has it.
  std::string path;
};

FileNames fileOf(const SourceManager &sources, SourceLocation loc) {
  llvm::StringRef given = sources.getFilename(sources.getExpansionLoc(loc));
  return {given.str(), absolutePath(sources.getFileManager(), given)};
}

/// Warns of each header that holds generators and is not written.
void warnOfHeaders(ParsedUnit &unit, const std::string &mainFile,
                   const Options &options) {
  const SourceManager &sources = unit.context().getSourceManager();
  std::set<std::string> seen = {mainFile};
  seen.insert(options.inputs.begin(), options.inputs.end());
  for (const GeneratorDecl &decl : unit.generators()) {
    SourceLocation loc = sources.getExpansionLoc(decl.function->getLocation());
    FileNames file = fileOf(sources, loc);
    if (seen.insert(file.path).second && !isWritten(file.path, options))
      diag::report(unit.context().getDiagnostics(), loc,
                   diag::Kind::GeneratorInHeader)
          << file.given;
  }
}

Layout layoutOf(const Options &options) {
  if (!options.format)
    return Layout::AsIs;
  return options.lineDirectives ? Layout::WithinLine : Layout::Free;
}

/// Lets compilers count the lines of `file` as those of the file `given`.
void prependDirective(EditedFile &file, llvm::StringRef given) {
  size_t begin = llvm::StringRef(file.text).starts_with("\xEF\xBB\xBF") ? 3 : 0;
  std::string directive = lineDirective(1, given);
  if (llvm::StringRef(file.text).split('\n').first.ends_with("\r"))
    directive.insert(directive.size() - 1, 1, '\r');
  file.text.insert(begin, directive);
  for (EditedFile::Region &region : file.regions) {
    region.begin += directive.size();
    region.end += directive.size();
  }
}

using EditedFiles = std::map<std::string, EditedFile>;

/// What one parse of the sources has come to.
struct Pass {
  Edits edits;
  bool accepted = true;
  /// Generators are left that hold others, which had to go first.
  bool isLast = true;
  std::string mainPath;
  /// What compilers call each file, by its path.
  std::map<std::string, std::string> given;
  EditedFile original;
};

void lowerAll(ParsedUnit &unit, const Options &options, llvm::raw_ostream &out,
              Pass &pass) {
  const SourceManager &sources = unit.context().getSourceManager();
  FileID file = sources.getMainFileID();
  FileNames main = fileOf(sources, sources.getLocForStartOfFile(file));
  pass.mainPath = main.path;
  pass.given[main.path] = main.given;
  pass.original.text = sources.getBufferData(file).str();
  Options toFile = options;
  toFile.emit = Stage::File;
  for (const GeneratorDecl &decl : unit.generators()) {
    FileNames holder = fileOf(sources, decl.range.getBegin());
    pass.given[holder.path] = holder.given;
    // What is wrong with one that comes later is said of the user's own text.
    Edits discarded;
    bool isLater = unit.holdsGenerator(decl);
    bool isHeld = !isLater && unit.isHeld(decl);
    pass.isLast &= !isLater;
    pass.accepted &= isLater ? lower(unit, decl, toFile, out, discarded)
                             : lower(unit, decl, options, out, pass.edits);
    // After a dump, the next pass wants the text all the same.
    if (isHeld && options.emit != Stage::File)
      pass.accepted &= lower(unit, decl, toFile, out, pass.edits);
  }
}

/// The files after the edits.
llvm::Expected<EditedFiles> editedFiles(const Edits &edits, Layout layout) {
  EditedFiles result;
  for (const std::string &path : edits.paths()) {
    llvm::Expected<EditedFile> file = edits.apply(path, layout);
    if (!file)
      return file.takeError();
    result[path] = std::move(*file);
  }
  return result;
}

LineShifts shiftsOf(const EditedFiles &files) {
  LineShifts result;
  for (const auto &[path, file] : files)
    for (const EditedFile::Region &region : file.regions) {
      auto lineAt = [text = llvm::StringRef(file.text)](size_t offset) {
        return static_cast<unsigned>(text.take_front(offset).count('\n') + 1);
      };
      result[path].push_back(
          {lineAt(region.begin), lineAt(region.end), region.oldLines});
    }
  return result;
}

struct Lowered {
  EditedFiles files;
  std::vector<LineShifts> passes;
};

/// Lowers generators until none is left, innermost first: one in the body of
/// another is a class there when that is read again. Nothing if one is refused.
std::optional<Lowered> lowerInPasses(Invocation invocation,
                                     const Options &options,
                                     llvm::raw_ostream &out, Pass &first,
                                     std::vector<std::string> &dependencies) {
  EditedFiles files;
  for (;;) {
    Pass pass;
    bool isFirst = invocation.passes.empty();
    bool parsed = parse(
        invocation,
        [&](ParsedUnit &unit) {
          lowerAll(unit, options, out, pass);
          if (isFirst && options.emit == Stage::File && !unit.isSilent())
            warnOfHeaders(unit, pass.mainPath, options);
        },
        isFirst ? &dependencies : nullptr);
    if (!parsed || !pass.accepted)
      return std::nullopt;
    llvm::Expected<EditedFiles> edited =
        editedFiles(pass.edits, layoutOf(options));
    if (!edited) {
      llvm::errs() << "yieldc: error: " << pass.mainPath << ": "
                   << toString(edited.takeError()) << '\n';
      return std::nullopt;
    }
    bool isLast = pass.isLast;
    LineShifts shifts = shiftsOf(*edited);
    for (auto &[path, file] : *edited) {
      file.addRegionsOf(files[path]);
      files[path] = std::move(file);
    }
    if (isFirst)
      first = std::move(pass);
    invocation.passes.push_back(std::move(shifts));
    if (isLast)
      return Lowered{std::move(files), std::move(invocation.passes)};
    invocation = withFiles(invocation, files);
  }
}
} // namespace

static SourceLocation locate(SourceManager &sources, const std::string &path,
                             Definition::Place place) {
  auto file = sources.getFileManager().getOptionalFileRef(path);
  return file ? sources.translateFileLineCol(*file, place.line, place.column)
              : SourceLocation();
}

/// Reads the sources again, for the places of what has been found since.
static void report(Invocation invocation, const Findings &findings) {
  invocation.command.CommandLine.push_back("-Wno-yieldc-dangling");
  parse(invocation, [&](ParsedUnit &unit) {
    SourceManager &sources = unit.context().getSourceManager();
    DiagnosticsEngine &diags = unit.context().getDiagnostics();
    for (const Mistimed &temporary : findings.mistimed)
      diag::report(diags, locate(sources, temporary.path, temporary.place),
                   temporary.isLate ? diag::Kind::LateCopy
                                    : diag::Kind::HiddenTemporary)
          << temporary.type << temporary.machine;
    if (findings.reference)
      diag::report(
          diags,
          locate(sources, findings.reference->path, findings.reference->place),
          diag::Kind::OpenReference)
          << findings.reference->variable << findings.reference->type;
    if (const auto &refusal = findings.refusal)
      diag::report(diags, locate(sources, refusal->path, refusal->place),
                   diag::Kind::ShownByInstantiation)
          << refusal->generator << refusal->message;
    if (!findings.clash)
      return;
    const Clash &clash = *findings.clash;
    SourceLocation loc = locate(sources, clash.path, clash.place);
    diag::report(diags, loc, diag::Kind::OutputDoesNotCompile) << clash.message;
    if (!clash.generator.empty())
      diag::report(diags, loc, diag::Kind::ReturnsItsClass) << clash.generator;
  });
}

bool transpile(const Invocation &invocation, const Options &options,
               llvm::raw_ostream &out, Outputs &outputs) {
  Pass first;
  std::optional<Lowered> lowered =
      lowerInPasses(invocation, options, out, first, outputs.dependencies);
  if (!lowered)
    return false;
  if (options.emit != Stage::File)
    return true;
  EditedFiles &files = lowered->files;
  const std::string &mainPath = first.mainPath;
  files.try_emplace(mainPath, first.original);
  if (options.lineDirectives) {
    LineShifts shifts;
    for (auto &[path, file] : files) {
      prependDirective(file, first.given.at(path));
      shifts[path] = {{1, 2, 0}};
    }
    lowered->passes.push_back(std::move(shifts));
  }
  Findings findings;
  if (options.verify && !verify(invocation, files, lowered->passes,
                                options.verifyStandard, findings)) {
    if (!findings.mistimed.empty() || findings.clash || findings.reference ||
        findings.refusal)
      report(invocation, findings);
    return false;
  }
  outputs.files.push_back({mainPath, files.at(mainPath).text});
  for (const auto &[path, file] : files) {
    bool isMain = path == mainPath;
    if (!isMain && !isWritten(path, options))
      continue;
    if (!isMain)
      outputs.files.push_back({path, file.text});
    outputs.dependencies.insert(outputs.dependencies.end(), file.styles.begin(),
                                file.styles.end());
  }
  return true;
}

} // namespace yieldc
