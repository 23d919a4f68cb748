#include "Verify/Verify.h"
#include "Verify/BoxedReferences.h"
#include "Verify/HiddenTemporaries.h"
#include "clang/Basic/CharInfo.h"
#include "llvm/Support/MemoryBuffer.h"

namespace yieldc {

Invocation withFiles(const Invocation &invocation,
                     const std::map<std::string, EditedFile> &files) {
  auto contents = llvm::makeIntrusiveRefCnt<llvm::vfs::InMemoryFileSystem>();
  contents->setCurrentWorkingDirectory(invocation.command.Directory);
  for (const auto &[path, file] : files)
    contents->addFile(path, 0, llvm::MemoryBuffer::getMemBufferCopy(file.text));
  auto all =
      llvm::makeIntrusiveRefCnt<llvm::vfs::OverlayFileSystem>(invocation.files);
  all->pushOverlay(contents);
  Invocation result = invocation;
  result.files = all;
  return result;
}

static void setStandard(std::vector<std::string> &flags,
                        const std::string &standard) {
  llvm::erase_if(flags, [](llvm::StringRef flag) {
    return flag.starts_with("-std=") || flag.starts_with("--std=");
  });
  flags.insert(flags.begin() + 1, "-std=" + standard);
}

/// Adds what `function` shows, if it resumes one of the machines in `files`.
static void addHidden(const clang::FunctionDecl &function,
                      const std::map<std::string, EditedFile> &files,
                      std::set<Mistimed> &mistimed) {
  const clang::SourceManager &sources =
      function.getASTContext().getSourceManager();
  clang::SourceLocation loc = sources.getExpansionLoc(function.getLocation());
  if (!function.getIdentifier() || sources.isInSystemHeader(loc) ||
      !isa<clang::CXXMethodDecl>(function) ||
      !llvm::is_contained({"next", "resume", "unpacked_"}, function.getName()))
    return;
  auto file = files.find(
      absolutePath(sources.getFileManager(), sources.getFilename(loc)));
  if (file == files.end())
    return;
  const EditedFile::Region *region =
      file->second.regionAt(sources.getExpansionLineNumber(loc));
  if (!region)
    return;
  llvm::StringRef machine =
      cast<clang::CXXMethodDecl>(function).getParent()->getName();
  auto definition = llvm::find_if(region->of, [&](const Definition &one) {
    return one.className == machine;
  });
  if (definition == region->of.end() || definition->suspensions.empty())
    return;
  for (const HiddenTemporary &hidden :
       findHiddenTemporaries(function, *definition))
    mistimed.insert({file->first,
                     definition->suspensions[hidden.suspension - 1],
                     hidden.type, hidden.machine, hidden.isLate});
}

using EditedFiles = std::map<std::string, EditedFile>;

/// The generator that stands at `place`; null if none does.
static const Definition *generatorAt(const ParseError::Place &place,
                                     const EditedFiles &files) {
  auto file = files.find(place.path);
  const EditedFile::Region *region =
      file == files.end() ? nullptr : file->second.regionHolding(place.offset);
  return region ? &region->of.back() : nullptr;
}

/// The generator whose class `text` names; null if there is none.
static const Definition *generatorIn(llvm::StringRef text,
                                     const EditedFiles &files) {
  while (!text.empty()) {
    auto isWord = [](char c) { return clang::isAsciiIdentifierContinue(c); };
    text = text.drop_until(isWord);
    llvm::StringRef word = text.take_while(isWord);
    text = text.drop_front(word.size());
    for (const auto &[path, file] : files)
      for (const EditedFile::Region &region : file.regions)
        if (region.of.back().className == word)
          return &region.of.back();
  }
  return nullptr;
}

/// The generator that `text` quotes by its own name; null if there is none.
static const Definition *generatorQuoted(llvm::StringRef text,
                                         const EditedFiles &files) {
  for (const auto &[path, file] : files)
    for (const EditedFile::Region &region : file.regions) {
      llvm::StringRef name = region.of.back().name;
      name = name.substr(name.rfind(':') + 1);
      if (text.contains(("'" + name + "'").str()))
        return &region.of.back();
    }
  return nullptr;
}

/// The generator that `error` is about; empty if that is not known.
static std::string concerned(const ParseError &error,
                             const EditedFiles &files) {
  const Definition *found = generatorIn(error.message, files);
  for (const auto &[text, place] : error.notes) {
    found = found ? found : generatorIn(text, files);
    found = found ? found : generatorAt(place, files);
  }
  found = found ? found : generatorQuoted(error.message, files);
  return found ? found->name : "";
}

/// The variable that `error` says is a reference; nothing if it says something
/// else.
static std::optional<ReferenceMember> referenceIn(const ParseError &error,
                                                  const EditedFiles &files) {
  llvm::StringRef text = error.message;
  auto file = files.find(error.place.path);
  const EditedFile::Region *region =
      file == files.end() ? nullptr
                          : file->second.regionHolding(error.place.offset);
  if (!region || !text.consume_front("union member '"))
    return std::nullopt;
  auto [name, rest] = text.split('\'');
  if (!rest.consume_front(" has reference type '"))
    return std::nullopt;
  if (size_t meant = rest.find("(aka '"); meant != llvm::StringRef::npos)
    rest = rest.drop_front(meant + 6);
  for (const Definition &definition : region->of)
    for (const Definition::Variable &variable : definition.variables)
      if (variable.name == name)
        return ReferenceMember{file->first, variable.place, variable.written,
                               rest.split('\'').first.str()};
  return std::nullopt;
}

/// What an assertion of the runtime, or an override with another type, says of
/// a generator's instantiation; nothing if `error` is another.
static std::optional<Refusal> refusalIn(const ParseError &error,
                                        const EditedFiles &files) {
  constexpr llvm::StringLiteral mark = "yieldc: not possible: ";
  llvm::StringRef message = error.message;
  // Where a base depends on a template parameter, only `override` tells.
  if (message.starts_with("virtual function '") &&
      message.contains("different return type"))
    if (const Definition *generator = generatorAt(error.place, files))
      return Refusal{error.place.path, generator->place,
                     "a function that overrides one of a base and does not "
                     "say so; write `override`",
                     generator->name};
  size_t at = message.find(mark);
  if (at == llvm::StringRef::npos)
    return std::nullopt;
  for (const auto &[text, place] : error.notes)
    if (const Definition *generator = generatorAt(place, files))
      return Refusal{place.path, generator->place,
                     message.substr(at + mark.size()).str(), generator->name};
  return std::nullopt;
}

bool verify(const Invocation &invocation, const EditedFiles &files,
            const std::vector<LineShifts> &passes, const std::string &standard,
            Findings &findings) {
  Invocation again = withFiles(invocation, files);
  again.passes = passes;
  if (!standard.empty())
    setStandard(again.command.CommandLine, standard);
  std::optional<ParseError> error = check(
      again,
      [&](const clang::FunctionDecl &function) {
        addHidden(function, files, findings.mistimed);
      },
      reportBoxedReferences);
  if (!error)
    return findings.mistimed.empty();
  findings.mistimed.clear();
  // It may be the user's own: what is instantiated and function bodies that
  // hold no generator have not been read before.
  if (!parseWhole(invocation))
    return false;
  findings.reference = referenceIn(*error, files);
  findings.refusal = refusalIn(*error, files);
  if (findings.reference || findings.refusal)
    return false;
  const ParseError::Place &place = error->place;
  const Definition *generator = generatorAt(place, files);
  bool isUsers = llvm::StringRef(error->message).starts_with(boxedReference);
  if ((!generator || isUsers) && !place.path.empty()) {
    findings.clash = {
        place.path,
        {again.originalLine(place.path, place.line), place.column},
        error->message,
        concerned(*error, files)};
    return false;
  }
  llvm::errs() << "yieldc: internal error: the output "
               << (generator ? "for `" + generator->name + "` " : "")
               << "does not compile: " << error->text << '\n';
  return false;
}

} // namespace yieldc
